"""Runs Doxygen once a tree, from one template. Whatever its release, the pages are as those of 1.9.4."""
import re
import subprocess

from tools import page
from tools.common import ROOT, TREES, Problem, chapter_folders, fill, read, write

SIGNATURE = ("//td[starts-with(@class, 'memItem') or starts-with(@class, 'memTemplItem') or @class='memname' "
             "or @class='paramtype']")


def alias_lines(aliases):
    return "\n".join('ALIASES += "%s"' % alias.replace('"', '\\"') for alias in aliases)


def start(tree, out, work):
    values = {name: value for name, value in TREES[tree].items() if isinstance(value, str)}
    values |= {"LANG": tree, "OUT": str(out), "WORK": str(work)}
    values["CHAPTERS"] = " ".join(f'"{folder.relative_to(ROOT)}"' for folder in chapter_folders())
    exercises = len(list(ROOT.glob("chapters/*/*/exercises/*.check.cpp")))
    values["LANGUAGE_ALIASES"] = alias_lines([
        *TREES[tree]["ALIASES"], f"exercise_count={exercises}", f"all_points={exercises * 10}"])
    for part in ("header", "footer"):
        template = read(ROOT / f"docs/theme/{part}.html.in")
        write(work / f"{part}.{tree}.html", fill(template, values))
    doxyfile = work / f"Doxyfile.{tree}"
    write(doxyfile, fill(read(ROOT / "docs/Doxyfile.in"), values))
    (out / tree).mkdir(parents=True)
    return subprocess.Popen(["doxygen", doxyfile], cwd=ROOT, stderr=subprocess.PIPE, text=True,
                            encoding="utf-8")


def as_before(pages):
    """Brings the pages of newer releases to the form that the other tools read."""
    members = {f"{name}#{anchor}": member for name, each in pages.items() for anchor, member, _ in page.members(each)}
    for each in pages.values():
        for row in each.xpath("//tr[starts-with(@class, 'memitem:')]"):
            row.attrib.pop("id", None)
        for file in each.xpath("//hr/following-sibling::ul/li/b"):
            file.drop_tag()
        # In a class with a template among its functions, 1.9.8 links `const` and its like to that one
        for link in (link for cell in each.xpath(SIGNATURE) for link in cell.xpath(".//a[@class='el']")):
            name = members.get(link.get("href"))
            if name and not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", link.text_content()):
                link.drop_tag()


def run(out, work):
    """The pages of every tree, by their names; stops at the first warning, and shows them all."""
    runs = {tree: start(tree, out, work) for tree in TREES}
    said = {tree: process.communicate()[1].strip() for tree, process in runs.items()}
    book = {}
    for tree, process in runs.items():
        if process.returncode != 0:
            lines = said[tree].replace(str(ROOT) + "/", "").splitlines()
            raise Problem("\n".join(lines) or f"doxygen: exit code {process.returncode} for {tree}")
        book[tree] = {path.name: page.parse(read(path), f"{tree}/{path.name}") for path in (out / tree).glob("*.html")}
        as_before(book[tree])
    return book
