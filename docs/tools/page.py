"""Reads a finished page: its tags, links, anchors, languages and text."""
import dataclasses
import functools
import re
from html.parser import HTMLParser
from typing import NamedTuple

from tools.common import CHINESE, read

# What begins a word of its own even where no blank stands before it
BLOCKS = set("p div li td th tr dt dd br h2 h3 figcaption caption".split())
VOID = set("area base br col embed hr img input link meta source track wbr".split())
UNRENDERED = re.compile(r"\*\*|\\(?:en|zh|both|tr|cell|sec|ref|subpage|figure|f[\[$])\b|\\ilinebr|[⟦⟧]")


class Element(NamedTuple):
    """An open element, and what it is inside of."""
    tag: str
    language: str | None
    tags: frozenset
    classes: frozenset


OUTSIDE = Element("", None, frozenset(), frozenset())


@dataclasses.dataclass
class Section:
    """What stands below a heading; without hints, solutions and others that are folded away."""
    anchor: str = ""
    heading: str = ""
    text: str = ""
    code: str = ""
    is_exercise: bool = False


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
        if tag in BLOCKS and self.sections:
            self.sections[-1].text += " "
            self.sections[-1].code += " "
        if not is_open:
            return
        # HTML closes a paragraph by itself where a block begins
        if tag in ("div", "figure", "p", "ul", "ol", "table", "dl", "h2", "h3") \
                and self.here.tag == "p":
            self.open.pop()
        around = self.here
        self.open.append(Element(tag, attributes.get("lang") or around.language, around.tags | {tag},
                                 around.classes.union((attributes.get("class") or "").split())))
        if tag in ("h1", "h2", "h3") and self.inside("main") and not self.inside_class("path"):
            self.in_heading = tag
            self.sections.append(Section(is_exercise=self.inside_class("exercise")))
            self.headings += tag == "h1"
        if self.in_heading and attributes.get("id") and tag == "a":
            self.sections[-1].anchor = attributes["id"]

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
        if tag == self.in_heading:
            here = self.sections[-1]
            here.heading = " ".join(here.heading.split())
            self.heading = here.heading if tag == "h1" else self.heading
            self.in_heading = None

    def handle_data(self, data):
        if not self.inside("main") or self.inside("script", "style"):
            return
        if self.inside_class("here", "toc", "pager", "path", "line-link"):
            return
        if self.in_heading:
            self.sections[-1].heading += data
        elif self.sections and not self.inside("details", "svg"):
            if self.inside_class("cell", "fragment"):
                self.sections[-1].code += data
            else:
                self.sections[-1].text += data
        is_text = not self.inside("pre", "code", "svg") and not self.inside_class("fragment")
        if is_text and UNRENDERED.search(data):
            self.problems.append(f"markup that was not understood: {data.strip()[:60]!r}")
        if is_text and self.here.language == "en" and re.search(f"[{CHINESE}]", data):
            self.problems.append(f"Chinese in English text: {data.strip()[:40]!r}")
