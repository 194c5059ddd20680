"""Runs Doxygen once a tree, from one template. Whatever its release, the pages are as those of 1.9.4."""
import re
import subprocess

from tools.common import ROOT, TREES, Problem, chapter_folders, fill, read, write

# What Doxygen 1.9.8 writes otherwise
WRITTEN_ANEW = [
    (r'(<tr class="memitem:[^"]*") id="[^"]*">', r"\1>"),
    (r"javascript:dynsection\.", "javascript:"),
    (r"(<li>[^<]*)<b>([^<]*)</b></li>", r"\1\2</li>"),
]
MEMBER = re.compile(r'<a id="(\w+)" name="\1"></a>\s*<h2 class="memtitle"><span class="permalink">.*?</span>([^<(]+)')
SIGNATURE = re.compile(r'<td class="(?:mem(?:Templ)?Item\w+|memname|paramtype)".*?</td>', re.S)
LINK = re.compile(r'<a class="el" href="([^"]+)">([^<]*)</a>')


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


def as_before(folder):
    """Brings the pages of newer releases to the form that the other tools read."""
    pages = {path: read(path) for path in folder.glob("*.html")}
    members = {f"{path.name}#{anchor}": name for path, page in pages.items() for anchor, name in MEMBER.findall(page)}

    # In a class with a template among its functions, 1.9.8 links `const` and its like to that one
    def unlink(match):
        name = members.get(match[1])
        return match[2] if name and not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", match[2]) else match[0]

    for path, page in pages.items():
        for pattern, words in WRITTEN_ANEW:
            page = re.sub(pattern, words, page)
        write(path, SIGNATURE.sub(lambda signature: LINK.sub(unlink, signature[0]), page))


def run(out, work):
    """Writes every tree; stops at the first warning, and shows them all."""
    runs = {tree: start(tree, out, work) for tree in TREES}
    said = {tree: process.communicate()[1].strip() for tree, process in runs.items()}
    for tree, process in runs.items():
        if process.returncode != 0:
            lines = said[tree].replace(str(ROOT) + "/", "").splitlines()
            raise Problem("\n".join(lines) or f"doxygen: exit code {process.returncode} for {tree}")
        as_before(out / tree)
