"""Doxygen's own words: in the Chinese tree with Chinese punctuation, in the bilingual tree in both languages."""
import re

from tools.common import CHINESE, CLOSE, OPEN, Problem
from tools.page import put

# Where Doxygen writes words of its own on a page of the reference
OWN_WORDS = " | ".join((
    "//div[@class='title']/text()[1]",
    "//h2[@class='groupheader']/text()[normalize-space()]",
    "//div[@class='summary']/a/text()",
    "//tr[starts-with(@class, 'inherit_header')]/td/text()[following-sibling::*[1][self::a]]",
    "//th[@colspan='2']/text()",
    "//hr/following-sibling::text()[1][following-sibling::*[1][self::ul]]",
    "//b[following-sibling::*[1][@class='fragment']]/text()",
))

# Sentences of Doxygen's whose order differs between the languages: only their first words
BEGINNINGS = {
    "Implements ": "实现了", "Implemented in ": "实现于", "Reimplemented from ": "重写自",
    "Reimplemented in ": "被重写于",
}


def add_chinese(name, page, chinese):
    """A bilingual page with Doxygen's words in Chinese too: the n-th there is the n-th here."""
    words, others = page.xpath(OWN_WORDS), chinese.xpath(OWN_WORDS)
    if len(words) != len(others):
        raise Problem(f"bilingual/{name}: Doxygen's words are not those of zh/{name}")
    for english, other in zip(words, others):
        # What is a name in either language stands once
        if english.strip() != other.strip():
            stripped = english.rstrip()
            put(english, f"{stripped} {OPEN}{other.strip()}{CLOSE}{english[len(stripped):]}")
    for paragraph in page.iter("p"):
        if paragraph.text in BEGINNINGS:
            paragraph.text += f"{OPEN}{BEGINNINGS[paragraph.text]}{CLOSE} "


def mend_chinese(page):
    """Doxygen puts English punctuation behind its Chinese words, and none between a name and a word."""
    for words in page.xpath(OWN_WORDS):
        mended = re.sub(rf"^([^{CHINESE}]*[^\s{CHINESE}])(?=[{CHINESE}])", r"\1 ", words)
        mended = re.sub(r"(类|结构体|命名空间) 参考", r"\1参考", mended)
        put(words, re.sub(rf"(?<=[{CHINESE}]):(?=\s*$)", "：", mended))
    for paragraph in page.xpath("//p[not(*[not(self::a)])]"):
        for end in paragraph.xpath("text()[not(following-sibling::*)]"):
            if end.endswith(".") and re.search(f"[{CHINESE}]", paragraph.text_content()):
                put(end, end[:-1].rstrip() + "。")
    for link in page.iter("a"):
        link.tail = re.sub(rf"^\s*,\s*(?=[{CHINESE}])", "，", link.tail or "")


def translate(book):
    for name, page in book["zh"].items():
        if name.startswith(("class", "struct", "namespace")):
            mend_chinese(page)
            add_chinese(name, book["bilingual"][name], page)
