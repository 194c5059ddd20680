"""The glossary, English and Chinese: its table, and the check that the text keeps to it."""
import html
import json
import re

from tools.common import ROOT, read, table, told, write_each
from tools.page import pairs


def terms():
    return json.loads(read(ROOT / "docs/glossary.json"))


def write_glossary(figures):
    heads = [("English", "英文"), ("Chinese", "中文"), ("meaning", "含义")]
    write_each(figures, "glossary", lambda tree: table(tree, heads, (
        f'<tr><th scope="row"><span lang="en">{html.escape(term["en"])}</span></th><td lang="zh-CN">{term["zh"]}</td>'
        f"<td>{told(tree, term['meaning'])}</td></tr>\n" for term in terms())))


def prose(half):
    return " ".join("".join(half.xpath(".//text()[not(ancestor::code)]")).split())


def check(pages):
    """A text that uses a term in English uses its Chinese word too, and no other word for it."""
    texts = [(name, *map(prose, pair)) for name in sorted(pages) for pair in pairs(pages[name]) if None not in pair]
    for term in terms():
        said = re.compile(rf"\b{re.escape(term['en'])}s?\b", re.I)
        uses = [text for text in texts if said.search(text[1])]
        if not uses:
            yield f"docs/glossary.json: no page says {term['en']}"
        for name, _, chinese in uses:
            if not any(word in chinese for word in [term["zh"], *term.get("also", [])]):
                yield f"{name}: “{term['en']}” has no {term['zh']} in {chinese[:40]!r}"
        for wrong in term.get("avoid", []):
            yield from (f"{name}: write {term['zh']}, not {wrong}, in {chinese[:40]!r}"
                        for name, _, chinese in texts if wrong in chinese)
