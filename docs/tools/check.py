"""What the finished trees must hold. Every finding is one line that names the page."""
import posixpath
import re
from urllib.parse import unquote

from tools.common import CHINESE
from tools.page import ids, links, pairs, text_of

MAY_LINK_TO = re.compile(r"https://(d2l\.ai|zh\.d2l\.ai|discuss\.d2l\.ai|pytorch\.org|docs\.pytorch\.org|"
                         r"docs\.jax\.dev|keras\.io|proceedings\.mlr\.press|arxiv\.org|www\.cs\.toronto\.edu|"
                         r"github\.com|www\.doxygen\.org)(/|$)")
UNRENDERED = re.compile(r"\*\*|\\(?:en|zh|both|tr|cell|sec|ref|subpage|figure|f[\[$])\b|\\ilinebr|[⟦⟧]")
PROSE = ("//main/descendant::text()[not(ancestor::*[self::pre or self::code or self::svg or "
         "@class='fragment'])]")
FORMULA = re.compile(r"\\\(.*?\\\)", re.S)


def check_pair(english, chinese):
    """What both texts of a pair must share: paragraphs, items, formulas and code."""
    if english is None or chinese is None:
        yield "a text has one language only"
        return
    if not text_of(english) or not re.search(f"[{CHINESE}]", text_of(chinese)):
        yield f"no partner for {(text_of(english) or text_of(chinese))[:60]!r}"
    differ = []
    for what, tag in (("paragraphs", "p"), ("items", "li")):
        counts = [len(list(half.iter(tag))) for half in (english, chinese)]
        if counts[0] != counts[1]:
            differ.append(f"{counts[0]} {what} in English and {counts[1]} in Chinese")
    for what, found in (("formula", lambda half: FORMULA.findall(half.text_content())),
                        ("code", lambda half: [code.text_content().strip() for code in half.iter("code")])):
        differ += [f"the {what} {one} is in one language only" for one in sorted(set(found(english)) ^ set(found(chinese)))]
    yield from (f"{problem}, at {text_of(english)[:50]!r}" for problem in differ)


def check_headings(name, page):
    """In the bilingual tree every heading has its Chinese, Doxygen's own too; a name needs none."""
    for heading in page.xpath("//*[self::h1 or self::h2][not(@class='memtitle')][not(.//*[@lang='zh-CN'])]"):
        if " " in text_of(heading) and not name.startswith("source_"):
            yield f"the heading {text_of(heading)[:50]!r} has no Chinese"


def check_links(out, tree, name, page, anchors):
    for link in links(page):
        if re.match(r"https?:", link):
            if not MAY_LINK_TO.match(link):
                yield f"links to {link}"
            continue
        path, _, anchor = link.partition("#")
        target = posixpath.normpath(f"{tree}/{unquote(path) or name}")
        if target not in anchors and not (out / target).exists():
            yield f"dead link {link}"
        elif anchor and anchor not in anchors.get(target, [anchor]):
            yield f"no anchor for {link}"


def check_elements(page):
    """Nothing is fetched from elsewhere, and what is seen is told."""
    for each in page.xpath("//img | //script | //link | //source | //iframe | //object"):
        if re.match(r"(?:https?:)?//", each.get("src") or each.get("href") or each.get("data") or ""):
            yield f"fetches from elsewhere: {dict(each.attrib)}"
    if page.xpath("//img[not(string(@alt))]"):
        yield "an image has no alt text"
    if page.xpath("//svg[not(@aria-hidden='true')][not(@aria-label or @aria-labelledby)]"):
        yield "a plot has no text alternative"
    if len(page.xpath("//main//h1")) != 1:
        yield f"has {len(page.xpath('//main//h1'))} titles"


def check_prose(page):
    for text in page.xpath(PROSE):
        if UNRENDERED.search(text):
            yield f"markup that was not understood: {text.strip()[:60]!r}"
        if re.search(f"[{CHINESE}]", text):
            owner = text.getparent().getparent() if text.is_tail else text.getparent()
            if owner.xpath("string(ancestor-or-self::*[@lang][1]/@lang)") == "en":
                yield f"Chinese in English text: {text.strip()[:40]!r}"


def check_page(out, tree, name, page, anchors):
    here, english = anchors[f"{tree}/{name}"], anchors.get(f"en/{name}")
    if english is None:
        yield "is not in every tree"
    for anchor in sorted({anchor for anchor in here if here.count(anchor) > 1}):
        yield f"the anchor {anchor} stands there twice"
    for anchor in sorted(set(here) ^ set(english or here)):
        yield f"the anchor {anchor} is not in every tree"
    yield from check_elements(page)
    yield from check_prose(page)
    if tree == "bilingual":
        for pair in pairs(page):
            yield from check_pair(*pair)
        yield from check_headings(name, page)
    yield from check_links(out, tree, name, page, anchors)


def check(out, book):
    anchors = {f"{tree}/{name}": ids(page) for tree, pages in book.items() for name, page in pages.items()}
    for tree, pages in book.items():
        yield from (f"{tree}/{name}: is not in every tree" for name in sorted(book["en"].keys() - pages.keys()))
        for name, page in pages.items():
            yield from (f"{tree}/{name}: {problem}" for problem in check_page(out, tree, name, page, anchors))
