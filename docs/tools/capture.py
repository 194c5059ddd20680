"""Runs the chapter's programs, and keeps what the pages include of what they say."""
import json
import subprocess

from tools.common import Problem, write


def run_json(command):
    """What a program says as JSON."""
    name = " ".join([command[0].name, *command[1:3]])
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if run.returncode < 0:
        raise Problem(f"{name}: ended by signal {-run.returncode}{last_line(run.stderr)}")
    if run.returncode > 0:
        raise Problem(f"{name}: exit code {run.returncode}{last_line(run.stderr)}")
    return json.loads(run.stdout)


def last_line(text):
    lines = text.strip().splitlines()
    return ": " + lines[-1] if lines else ""


def capture(runner, chapters, folder):
    """Runs every section from the default seed, and writes SECTION/CELL.txt."""
    for source in sorted(chapters.glob("*/[0-9][0-9]_*/section.cpp")):
        section_id = source.parent.name
        try:
            [section] = run_json([runner, section_id, "--json", "-"])["sections"]
        except Problem as problem:
            raise Problem(f"{source.relative_to(chapters.parent)}: {problem}") from None
        for cell in section["cells"]:
            write(folder / section_id / f"{cell['id']}.txt", cell["text"])


def keep_guide_cells(data, folder):
    """What the cells of docs/data/cells.cpp printed."""
    for name, text in data["cells"].items():
        write(folder / "guide" / f"{name}.txt", text)


def write_figures(data, folder):
    """What the sections drew, a file a tree."""
    for tree, figures in data["figures"].items():
        for name, figure in figures.items():
            write(folder / tree / f"{name}.html", figure)
