"""The reading order: the pages as the sources hang them below one another with \\subpage."""
import re

from tools.common import ROOT, read

PAGE = re.compile(r"\\(mainpage\b|page\s+(\w+)|subpage\s+(\w+))")


def sources():
    for folder, patterns in (("docs", ["*.dox"]), ("chapters", ["*.dox", "*.cpp"])):
        for pattern in patterns:
            yield from sorted((ROOT / folder).rglob(pattern))


def children():
    """The pages directly below each page, by id; the start page is `index`."""
    below = {}
    for source in sources():
        page = None
        for match in PAGE.finditer(read(source)):
            if match[3]:
                below.setdefault(page, []).append(match[3])
            else:
                page = match[2] or "index"
    return below


def reading_order():
    """Every page as (depth, file name), the start page first."""
    below = children()

    def walk(page, depth):
        yield depth, f"{page}.html"
        for child in below.get(page, []):
            yield from walk(child, depth + 1)

    return list(walk("index", 0))
