"""The glossary, English and Chinese: its table, and the check that the text keeps to it."""
import html
import json
import re

from tools.common import ROOT, TREES, read, says, write

FILE = ROOT / "docs/glossary.json"
PAIR = re.compile(r'<div class=[\'"]pair[\'"]><div lang=[\'"]en[\'"]>(.*?)</div><div lang=[\'"]zh-CN[\'"]>(.*?)</div></div>', re.S)


def terms():
    return json.loads(read(FILE))


def write_glossary(figures):
    for tree in TREES:
        head = "".join(f'<th scope="col">{says(tree, en, zh)}</th>' for en, zh in
                       (("English", "英文"), ("Chinese", "中文"), ("meaning", "含义")))
        rows = "".join(
            f'<tr><th scope="row"><span lang="en">{html.escape(term["en"])}</span></th><td lang="zh-CN">{term["zh"]}</td>'
            f"<td>{says(tree, html.escape(term['meaning']['en']), html.escape(term['meaning']['zh']))}</td></tr>\n"
            for term in terms())
        write(figures / tree / "glossary.html",
              f'<div class="table"><table><thead><tr>{head}</tr></thead><tbody>\n{rows}</tbody></table></div>\n')


def text_of(fragment):
    text = re.sub(r"<code.*?</code>", " ", fragment, flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", text)).split())


def says_term(text, term):
    return re.search(rf"\b{re.escape(term)}s?\b", text, re.I)


def check(out, pages):
    """A text that uses a term in English uses its Chinese word too, and no other word for it."""
    pairs = []
    for name in sorted(pages["bilingual"]):
        text = re.sub(r">\s+<", "><", read(out / "bilingual" / name))
        pairs += [(name, text_of(english), text_of(chinese)) for english, chinese in PAIR.findall(text)]
    for term in terms():
        words = [term["zh"], *term.get("also", [])]
        uses = [(name, english, chinese) for name, english, chinese in pairs if says_term(english, term["en"])]
        if not uses:
            yield f"docs/glossary.json: no page says {term['en']}"
        for name, english, chinese in uses:
            if not any(word in chinese for word in words):
                yield f"{name}: “{term['en']}” has no {term['zh']} in {chinese[:40]!r}"
        for wrong in term.get("avoid", []):
            for name, _, chinese in pairs:
                if wrong in chinese:
                    yield f"{name}: write {term['zh']}, not {wrong}, in {chinese[:40]!r}"
