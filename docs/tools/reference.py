"""What the reference must say of every initializer of the catalogue: its facts, and each of its options."""
import re

from tools.common import TREES, read

FACTS = ("FORMULA", "WORDS", "ERRORS", "SOURCE")


def members(page):
    """Each function's own part of a page, by its name."""
    parts = re.split(r'<h2 class="memtitle">', page)[1:]
    return {re.match(r"(?:<span.*?</span>)?([^<]*?)\(\)", part)[1]: part for part in parts
            if re.match(r"(?:<span.*?</span>)?[^<]*?\(\)", part)}


def documented_options(folder, part):
    """The names that a function is given: its own arguments, and the fields of its options."""
    names = set(re.findall(r'<td class="paramname"><em>(\w+)', part))
    for page in re.findall(r'<td class="paramtype"><a class="el" href="(struct[^"]*Options\.html)"', part):
        names |= set(re.findall(r'<td class="memItemRight"[^>]*><(?:a|b)\b[^>]*>(\w+)<', read(folder / page)))
    return names


def check(out, catalogue):
    for tree in TREES:
        described = members(read(out / tree / "namespacenn_1_1init.html"))
        for entry in catalogue:
            name = f"{entry['name']}_"
            if name not in described:
                yield f"{tree}/namespacenn_1_1init.html: {name} is not described"
                continue
            for fact in FACTS:
                label = re.sub(r"\s*⟦.*", "", TREES[tree][fact])
                if f"<dt>{label}" not in described[name]:
                    yield f"{tree}/namespacenn_1_1init.html: {name} does not say its {fact.lower()}"
            for option in entry["options"]:
                if option["name"] not in documented_options(out / tree, described[name]):
                    yield f"{tree}/namespacenn_1_1init.html: {name} does not describe its option {option['name']}"
