"""The reading order: the pages as the sources hang them below one another with \\subpage.

A chapter's page hangs below the start page, where that says \\chapters; its sections' below the chapter's.
"""
import re

from tools.common import ROOT, read

PAGE = re.compile(r"\\(mainpage\b|page\s+(\w+)|subpage\s+(\w+)|chapters\b)")


def chapters(binary_dir):
    """The chapters in reading order, as the build found them."""
    return list(dict.fromkeys(line.split("/")[0] for line in read(binary_dir / "sections").splitlines()))


def sources():
    for folder, patterns in (("docs", ["*.dox"]), ("chapters", ["*.dox", "*.cpp"])):
        for pattern in patterns:
            yield from sorted((ROOT / folder).rglob(pattern))


def children(chapters):
    """The pages directly below each page, by id; the start page is `index`."""
    below = {}
    for source in sources():
        page = None
        for match in PAGE.finditer(read(source)):
            if match[3] or match[1] == "chapters":
                found = [match[3]] if match[3] else [f"chapter_{chapter}" for chapter in chapters]
                below.setdefault(page, []).extend(found)
            else:
                page = match[2] or "index"
    return below


def reading_order(chapters):
    """Every page as (depth, file name), the start page first."""
    below = children(chapters)

    def walk(page, depth):
        yield depth, f"{page}.html"
        for child in below.get(page, []):
            yield from walk(child, depth + 1)

    return list(walk("index", 0))
