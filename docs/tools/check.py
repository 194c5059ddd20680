"""What the finished trees must hold. Every finding is one line that names the page."""
import re
from urllib.parse import unquote

from tools.common import CHINESE, TREES, read
from tools.page import page_at

MAY_LINK_TO = re.compile(r"https://(d2l\.ai|zh\.d2l\.ai|discuss\.d2l\.ai|pytorch\.org|docs\.pytorch\.org|"
                         r"docs\.jax\.dev|keras\.io|proceedings\.mlr\.press|arxiv\.org|www\.cs\.toronto\.edu|"
                         r"github\.com|www\.doxygen\.org)(/|$)")


def text_of(fragment):
    return re.sub(r"<[^>]+>", "", fragment).strip()


def differences(english, chinese):
    """What both texts of a pair must share: paragraphs, items, formulas and code."""
    for what, pattern in (("paragraphs", r"<p ?>"), ("items", r"<li>")):
        counts = [len(re.findall(pattern, text)) for text in (english, chinese)]
        if counts[0] != counts[1]:
            yield f"{counts[0]} {what} in English and {counts[1]} in Chinese"
    for what, pattern in (("formula", r"\\\(.*?\\\)"), ("code", r"<code>.*?</code>")):
        in_english, in_chinese = (set(map(text_of, re.findall(pattern, text, re.S))) for text in (english, chinese))
        for one in sorted(in_english ^ in_chinese):
            yield f"the {what} {one} is in one language only"


def check_pairs(name, text):
    """In the bilingual tree every text has its partner."""
    rows = re.findall(r"<div class='pair'><div lang='en'>(.*?)</div><div lang='zh-CN'>(.*?)</div></div>",
                      re.sub(r">\s+<", "><", text), re.S)
    for english, chinese in rows:
        if not text_of(english) or not re.search(f"[{CHINESE}]", text_of(chinese)):
            yield f"bilingual/{name}: no partner for {(text_of(english) or text_of(chinese))[:60]!r}"
        yield from (f"bilingual/{name}: {problem}, at {text_of(english)[:50]!r}"
                    for problem in differences(english, chinese))
    begun = text.count("<div class='pair'>")
    if begun != len(rows):
        yield f"bilingual/{name}: {begun} texts begin, and {len(rows)} have both languages"
    if text.count("<div lang='zh-CN'>") != begun:
        yield f"bilingual/{name}: a text has one language only"


def check_headings(name, text):
    """In the bilingual tree every heading has its Chinese, Doxygen's own too; a name needs none."""
    for tag, heading in re.findall(r"<(h1|h2)\b(?![^>]*memtitle)[^>]*>(.*?)</\1>", text, re.S):
        if " " in text_of(heading) and 'lang="zh-CN"' not in heading and not name.startswith("source_"):
            yield f"bilingual/{name}: the heading {text_of(heading)[:50]!r} has no Chinese"


def check_links(out, tree, name, page, pages):
    for link in page.links:
        if re.match(r"https?:", link):
            if not MAY_LINK_TO.match(link):
                yield f"{tree}/{name}: links to {link}"
            continue
        path, _, anchor = link.partition("#")
        target = (out / tree / unquote(path)) if path else out / tree / name
        if not target.exists():
            yield f"{tree}/{name}: dead link {link}"
            continue
        other = pages.get((target.resolve().parent.name, target.name))
        if anchor and other and anchor not in other.ids:
            yield f"{tree}/{name}: no anchor for {link}"


def check_requests(tree, name, text):
    """Nothing is fetched from elsewhere."""
    for tag in re.findall(r"<(?:img|script|link|source|iframe|object)\b[^>]*>", text):
        if re.search(r"""(?:src|href|data)=["'](?:https?:)?//""", tag):
            yield f"{tree}/{name}: fetches from elsewhere: {tag[:100]}"


def check(out, names):
    """`names` are the pages of each tree; gives the findings."""
    pages = {(tree, name): page_at(out / tree / name) for tree in TREES for name in names[tree]}
    for tree in TREES:
        for name in sorted(names[tree] ^ names["en"]):
            yield f"{tree}/{name}: is not in every tree"
    for (tree, name), page in pages.items():
        text = read(out / tree / name)
        yield from (f"{tree}/{name}: {problem}" for problem in page.problems)
        if page.headings != 1:
            yield f"{tree}/{name}: has {page.headings} titles"
        for anchor in sorted({anchor for anchor in page.ids if page.ids.count(anchor) > 1}):
            yield f"{tree}/{name}: the anchor {anchor} stands there twice"
        if tree != "en" and ("en", name) in pages:
            for anchor in sorted(set(page.ids) ^ set(pages["en", name].ids)):
                yield f"{tree}/{name}: the anchor {anchor} is not in every tree"
        if tree == "bilingual":
            yield from check_pairs(name, text)
            yield from check_headings(name, text)
        yield from check_requests(tree, name, text)
        yield from check_links(out, tree, name, page, pages)
