"""Runs the chapter's programs, and keeps what each cell printed."""
import json
import struct
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
    """Runs every section from the default seed; writes SECTION/CELL.txt and returns the sections."""
    sections = []
    for source in sorted(chapters.glob("*/[0-9][0-9]_*/section.cpp")):
        section_id = source.parent.name
        try:
            [section] = run_json([runner, section_id, "--json", "-"])["sections"]
        except Problem as problem:
            raise Problem(f"{source.relative_to(chapters.parent)}: {problem}") from None
        for plot in section["plots"]:
            count_again(source.relative_to(chapters.parent), plot)
        for cell in section["cells"]:
            write(folder / section_id / f"{cell['id']}.txt", cell["text"])
        sections.append(section)
    return sections


def float32(value):
    return struct.unpack("f", struct.pack("f", value))[0]


def count_again(source, plot):
    """A histogram shows the numbers that it is of, each once: a stem those that are its number, a bar those
    between its ends, and at the ends those that no neighbour counts."""
    values = [float32(value) for value in plot["values"] if value is not None]
    stems = {each["from"] for each in plot["bins"] if each["from"] == each["to"]}
    rest = [value for value in values if value not in stems]
    for each in plot["bins"]:
        low, high = each["from"], each["to"]
        if low == high:
            least = most = values.count(low)
        else:
            least, most = sum(low < x < high for x in rest), sum(low <= x <= high for x in rest)
        if not least <= each["count"] <= most:
            raise Problem(f"{source}: the histogram of {plot['name']} has {each['count']} numbers from "
                          f"{low:.6g} to {high:.6g}, and there are {least}")
    shown = sum(each["count"] for each in plot["bins"])
    if shown != len(values):
        raise Problem(f"{source}: the histogram of {plot['name']} has {shown} of {len(values)} numbers")


def keep_guide_cells(data, folder):
    """What the cells of docs/data/cells.cpp printed."""
    for name, text in data["cells"].items():
        write(folder / "guide" / f"{name}.txt", text)
