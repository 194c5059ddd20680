"""The reading order: the pages as the sources hang them below one another with \\subpage.

A chapter's page hangs below the start page, where that says \\chapters; its sections' below the chapter's. Pages to
look things up in come last: the start page says \\footer of them.
"""
import re
from typing import NamedTuple

from tools.common import ROOT, read

PAGE = re.compile(r"\\(mainpage\b|page\s+(\w+)|subpage\s+(\w+)|footer\{(\w+)|chapters\b)")


class Entry(NamedTuple):
    depth: int
    page: str
    is_reference: bool


def sources():
    for folder, patterns in (("docs", ["*.dox"]), ("chapters", ["*.dox", "*.cpp"])):
        for pattern in patterns:
            yield from sorted((ROOT / folder).rglob(pattern))


def children(chapters):
    """The pages directly below each page, by id; the start page is `index`. And those of the footer."""
    below, footer = {}, []
    for source in sources():
        page = None
        for match in PAGE.finditer(read(source)):
            if match[4]:
                footer.append(match[4])
            elif match[3] or match[1] == "chapters":
                found = [match[3]] if match[3] else [f"chapter_{chapter['id']}" for chapter in chapters]
                below.setdefault(page, []).extend(found)
            else:
                page = match[2] or "index"
    return below, footer


def reading_order(chapters):
    """An entry for every page, by its file's name; the start page first."""
    below, footer = children(chapters)

    def walk(page, depth):
        yield Entry(depth, f"{page}.html", page in footer)
        for child in below.get(page, []):
            yield from walk(child, depth + 1)

    return [entry for page, depth in [("index", 0), *((page, 1) for page in footer)] for entry in walk(page, depth)]
