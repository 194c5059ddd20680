"""What the reference must say of every initializer of the catalogue: its facts, and each of its options."""
from tools.common import OPEN, TREES
from tools.page import members

FACTS = ("FORMULA", "WORDS", "ERRORS", "SOURCE")


def documented_options(pages, part):
    """The names that a function is given: its own arguments, and the fields of its options."""
    names = [each.text for each in part.iterfind(".//td[@class='paramname']/em")]
    for link in part.iterfind(".//td[@class='paramtype']/a"):
        if link.get("href").endswith("Options.html"):
            names += pages[link.get("href")].xpath("//td[@class='memItemRight']/*[self::a or self::b][1]/text()")
    return names


def check(book, catalogue):
    for tree, pages in book.items():
        page = "namespacenn_1_1init.html"
        described = {name: part for _, name, part in members(pages[page])}
        for entry in catalogue:
            name = f"{entry['name']}_"
            if name not in described:
                yield f"{tree}/{page}: {name} is not described"
                continue
            facts = [fact.text.strip() for fact in described[name].iter("dt")]
            for fact in FACTS:
                if TREES[tree][fact].partition(f" {OPEN}")[0] not in facts:
                    yield f"{tree}/{page}: {name} does not say its {fact.lower()}"
            for option in entry["options"]:
                if option["name"] not in documented_options(pages, described[name]):
                    yield f"{tree}/{page}: {name} does not describe its option {option['name']}"
