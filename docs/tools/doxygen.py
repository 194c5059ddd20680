"""Runs Doxygen once a tree, from one template."""
import subprocess

from tools.common import ROOT, TREES, Problem, fill, read, write


def alias_lines(aliases):
    return "\n".join('ALIASES += "%s"' % alias.replace('"', '\\"') for alias in aliases)


def start(tree, out, work):
    values = {name: value for name, value in TREES[tree].items() if isinstance(value, str)}
    values |= {"LANG": tree, "OUT": str(out), "WORK": str(work)}
    values["LANGUAGE_ALIASES"] = alias_lines(TREES[tree]["ALIASES"])
    for part in ("header", "footer"):
        template = read(ROOT / f"docs/theme/{part}.html.in")
        write(work / f"{part}.{tree}.html", fill(template, values))
    doxyfile = work / f"Doxyfile.{tree}"
    write(doxyfile, fill(read(ROOT / "docs/Doxyfile.in"), values))
    (out / tree).mkdir(parents=True)
    return subprocess.Popen(["doxygen", doxyfile], cwd=ROOT, stderr=subprocess.PIPE, text=True,
                            encoding="utf-8")


def run(out, work):
    """Writes every tree; stops at the first warning, and shows them all."""
    runs = {tree: start(tree, out, work) for tree in TREES}
    said = {tree: process.communicate()[1].strip() for tree, process in runs.items()}
    for tree, process in runs.items():
        if process.returncode != 0:
            lines = said[tree].replace(str(ROOT) + "/", "").splitlines()
            raise Problem("\n".join(lines) or f"doxygen: exit code {process.returncode} for {tree}")
