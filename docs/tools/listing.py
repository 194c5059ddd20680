"""A page for every source file that a cell may quote: its lines, numbered, each with an anchor."""
import re

from tools.common import ROOT, write

QUOTED = ("chapters/*/*/section.cpp", "tests/chapters/*/test_*.cpp", "docs/data/cells.cpp")


def page_of(path):
    """The name of the page that lists a file."""
    return "source_" + re.sub(r"\W+", "_", path)


def write_listings(work):
    paths = [path.relative_to(ROOT) for pattern in QUOTED for path in sorted(ROOT.glob(pattern))]
    write(work / "listings.dox", "".join(
        f"/** \\page {page_of(str(path))} {path}\n * \\include{{lineno}} {path}\n */\n" for path in paths))
