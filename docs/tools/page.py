"""Reads a finished page: its tags, links, anchors, languages and text."""
import functools
import re
from html.parser import HTMLParser
from typing import NamedTuple

from tools.common import CHINESE, read

VOID = set("area base br col embed hr img input link meta source track wbr".split())
UNRENDERED = re.compile(r"\*\*|\\(?:en|zh|both|tr|cell|sec|ref|subpage|figure|f[\[$])\b|\\ilinebr|[⟦⟧]")


class Element(NamedTuple):
    """An open element, and what it is inside of."""
    tag: str
    language: str | None
    tags: frozenset
    classes: frozenset


OUTSIDE = Element("", None, frozenset(), frozenset())


@functools.cache
def page_at(path):
    """A page that is finished: it is read once."""
    return Page(read(path))


class Page(HTMLParser):
    """`problems` says what is wrong with the markup itself."""

    def __init__(self, text):
        super().__init__()
        self.open, self.ids, self.links, self.problems = [], [], [], []
        self.sections, self.heading, self.headings = [], "", 0
        self.in_heading = None
        self.feed(text)
        self.close()
        for element in self.open:
            self.problems.append(f"<{element.tag}> is never closed")

    @property
    def here(self):
        return self.open[-1] if self.open else OUTSIDE

    def inside(self, *tags):
        return not self.here.tags.isdisjoint(tags)

    def inside_class(self, *names):
        return not self.here.classes.isdisjoint(names)

    def handle_startendtag(self, tag, attributes):
        self.start(tag, dict(attributes), is_open=False)

    def handle_starttag(self, tag, attributes):
        self.start(tag, dict(attributes), is_open=tag not in VOID)

    def start(self, tag, attributes, is_open):
        anchor = attributes.get("id") or (attributes.get("name") if tag == "a" else None)
        if anchor and anchor not in self.ids[-2:]:
            self.ids.append(anchor)
        self.links += [attributes[key] for key in ("href", "src", "data") if attributes.get(key)]
        if tag == "img" and not attributes.get("alt"):
            self.problems.append("an image has no alt text")
        if tag == "svg" and attributes.get("aria-hidden") != "true" and not (
                attributes.get("aria-label") or attributes.get("aria-labelledby")):
            self.problems.append("a plot has no text alternative")
        if not is_open:
            return
        # HTML closes a paragraph by itself where a block begins
        if tag in ("div", "figure", "p", "ul", "ol", "table", "dl", "h2", "h3") \
                and self.here.tag == "p":
            self.open.pop()
        around = self.here
        self.open.append(Element(tag, attributes.get("lang") or around.language, around.tags | {tag},
                                 around.classes.union((attributes.get("class") or "").split())))
        if tag in ("h1", "h2", "h3") and self.inside("main") and not self.inside_class("toc"):
            self.in_heading = [tag, "", ""]
            self.headings += tag == "h1"
        if self.in_heading and attributes.get("id") and tag == "a":
            self.in_heading[1] = attributes["id"]

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if tag == "p" and self.here.tag != "p":
            return
        while self.here.tag == "p" and tag != "p":
            self.open.pop()
        if self.here.tag != tag:
            self.problems.append(f"</{tag}> closes <{self.here.tag}> at line {self.getpos()[0]}")
            return
        self.open.pop()
        if self.in_heading and tag == self.in_heading[0]:
            heading = " ".join(self.in_heading[2].split())
            if tag == "h1":
                self.heading = heading
            self.sections.append([self.in_heading[1], heading, ""])
            self.in_heading = None

    def handle_data(self, data):
        if not self.inside("main") or self.inside("script", "style"):
            return
        if self.inside_class("here", "toc", "pager"):
            return
        if self.in_heading:
            self.in_heading[2] += data
        elif self.sections:
            self.sections[-1][2] += data
        is_text = not self.inside("pre", "code", "svg") and not self.inside_class("fragment")
        if is_text and UNRENDERED.search(data):
            self.problems.append(f"markup that was not understood: {data.strip()[:60]!r}")
        if is_text and self.here.language == "en" and re.search(f"[{CHINESE}]", data):
            self.problems.append(f"Chinese in English text: {data.strip()[:40]!r}")
