"""What the build scripts share: where things are, the three trees, and how the build stops."""
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
    return {"en": en, "zh": zh, "bilingual": f"{en} {OPEN}{zh}{CLOSE}"}[tree]


def fill(template, values):
    """Replaces @NAME@; what is written @@NAME@@ stays for later as <!--NAME-->."""
    text = re.sub(r"@@([A-Z_]+)@@", r"<!--\1-->", template)
    return re.sub(r"@([A-Z_]+)@", lambda match: values[match[1]], text)


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
