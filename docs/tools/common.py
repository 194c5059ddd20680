"""What the build scripts share: where things are, the three trees, and how the build stops."""
import html
import json
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
TREES = json.loads((ROOT / "docs/languages.json").read_text(encoding="utf-8"))

# Chinese that stands inside an English line of the bilingual tree; it gets its own element later
OPEN, CLOSE = "⟦", "⟧"

CHINESE = r"\u3400-\u4dbf\u4e00-\u9fff"


class Problem(Exception):
    """A reason to stop: a line that names the file and what is wrong there."""

    def __init__(self, en, zh=None):
        super().__init__(en)
        self.zh = zh or en

    def sentence(self, reader):
        """What the reader is told, in the language en, zh or both."""
        en, zh = f"docs: the pages are not written: {self}", f"docs：页面没有写出：{self.zh}"
        return {"en": en, "zh": zh, "both": f"{en}\n{zh}"}[reader]


def read(path):
    return path.read_text(encoding="utf-8")


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def says(tree, en, zh):
    """A short text in the language of a tree, or in both."""
    return en if en == zh else {"en": en, "zh": zh, "bilingual": f"{en} {OPEN}{zh}{CLOSE}"}[tree]


def told(tree, words):
    """What a program says in both languages."""
    return says(tree, html.escape(words["en"]), html.escape(words["zh"]))


def table(tree, heads, rows, kind="table", caption=""):
    """A table that may scroll; `heads` are its columns in both languages."""
    head = "".join(f'<th scope="col">{says(tree, *words)}</th>' for words in heads)
    return (f'<div class="{kind}"><table>{caption}<thead><tr>{head}</tr></thead><tbody>\n{"".join(rows)}</tbody></table>'
            "</div>\n")


def write_each(folder, name, draw):
    """What a page includes by a name, for each tree."""
    for tree in TREES:
        write(folder / tree / f"{name}.html", draw(tree))


def fill(template, values):
    return re.sub(r"@([A-Z_]+)@", lambda match: values[match[1]], template)


def marker_line(path, marker):
    """The line after a snippet's first marker."""
    lines = read(ROOT / path).splitlines()
    found = [number for number, line in enumerate(lines, 1) if line.strip() == f"// [{marker}]"]
    if len(found) != 2:
        raise Problem(f"{path}: the marker // [{marker}] stands there {len(found)} times, not twice")
    return found[0] + 1


def chapter_folders():
    """Where the files of a chapter are that pages name without it: its own folder, and its tests'."""
    return [folder for where in ("chapters", "tests/chapters") for folder in sorted((ROOT / where).iterdir())
            if folder.is_dir()]


def path_of(name):
    """A file that a page quotes, from the root: by its whole path, or by its name in a chapter."""
    found = [folder / name for folder in [ROOT, *chapter_folders()] if (folder / name).is_file()]
    if len(found) != 1:
        raise Problem(f"{name}: a page quotes it, and {len(found)} files are called so")
    return str(found[0].relative_to(ROOT))
