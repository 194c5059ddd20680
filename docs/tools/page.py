"""Reads a finished page: its tags, links, anchors, languages and text."""
import re
from html.parser import HTMLParser

from tools.common import CHINESE

VOID = set("area base br col embed hr img input link meta source track wbr".split())
UNRENDERED = re.compile(r"\*\*|\\(?:en|zh|both|tr|cell|sec|ref|subpage|figure|f[\[$])\b|\\ilinebr|[⟦⟧]")


class Page(HTMLParser):
    """`problems` says what is wrong with the markup itself."""

    def __init__(self, text):
        super().__init__()
        self.open, self.ids, self.links, self.problems = [], [], [], []
        self.sections, self.heading, self.headings = [], "", 0
        self.in_heading = None
        self.feed(text)
        self.close()
        for tag, _, _ in self.open:
            self.problems.append(f"<{tag}> is never closed")

    def inside(self, *tags):
        return any(tag in tags for tag, _, _ in self.open)

    def inside_class(self, *names):
        return any(set(names) & set(classes) for _, _, classes in self.open)

    def language(self):
        return next((lang for _, lang, _ in reversed(self.open) if lang), None)

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
                and self.open and self.open[-1][0] == "p":
            self.open.pop()
        self.open.append((tag, attributes.get("lang"), (attributes.get("class") or "").split()))
        if tag in ("h1", "h2", "h3") and self.inside("main") and not self.inside_class("toc"):
            self.in_heading = [tag, "", ""]
            self.headings += tag == "h1"
        if self.in_heading and attributes.get("id") and tag == "a":
            self.in_heading[1] = attributes["id"]

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if tag == "p" and (not self.open or self.open[-1][0] != "p"):
            return
        while self.open and self.open[-1][0] == "p" and tag != "p":
            self.open.pop()
        if not self.open or self.open[-1][0] != tag:
            inner = self.open[-1][0] if self.open else ""
            self.problems.append(f"</{tag}> closes <{inner}> at line {self.getpos()[0]}")
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
        if is_text and self.language() == "en" and re.search(f"[{CHINESE}]", data):
            self.problems.append(f"Chinese in English text: {data.strip()[:40]!r}")
