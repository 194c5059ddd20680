"""Runs `workbook grade` as a teacher does, and reads what it wrote."""
import csv
import ctypes
import json
import os
import pathlib
import re
import subprocess
import time
import xml.etree.ElementTree

PR_SET_CHILD_SUBREAPER = 36

failures = []


def expect(holds, what):
    if not holds:
        failures.append(what)
        print(f"not so: {what}", flush=True)
    return holds


def try_each(those, place):
    """Tries one thing after another in the place, and tells of each whether it held."""
    for one in those:
        before = len(failures)
        one(place)
        print(f"{'FAILED' if len(failures) > before else 'held'}: {one.__name__}", flush=True)


class Grader:
    """The program, with an environment that holds a secret and no language."""

    def __init__(self, program, secret=""):
        self.program = program
        self.environment = {key: value for key, value in os.environ.items()
                            if key not in ("LC_ALL", "LC_MESSAGES", "LANG")}
        self.environment |= {"LANG": "C.UTF-8", "GRADING_CORPUS_SECRET": secret}

    def start(self, *arguments, before=(), **options):
        """`before` is a command that runs the program."""
        return subprocess.Popen([*before, self.program, *map(os.fspath, arguments)], stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment, **options)

    def run(self, *arguments):
        """The exit code, and what it said on both outputs."""
        process = self.start(*arguments)
        out, err = process.communicate()
        return process.returncode, out.decode(errors="replace"), err.decode(errors="replace")


def records(out):
    """Every record, by submission; one that stands twice or is no JSON is a failure."""
    found = {}
    for path in sorted((out / "records").glob("*.json")):
        try:
            record = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            expect(False, f"{path.name} is JSON: {error}")
            continue
        expect(record["submission"] not in found, f"{record['submission']!r} has one record")
        found[record["submission"]] = record
    return found


def report_files(out):
    """What a run wrote for people, the bytes by path: without the times that log.jsonl holds, and the locks."""
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*"))
            if path.is_file() and path.name != "log.jsonl" and not path.name.startswith(".")}


def well_formed(out, count):
    """The reports can be read by the programs that they are for."""
    for name in ("index.html", "junit.xml", "gradebook.csv"):
        if not expect((out / name).is_file(), f"there is {name}"):
            return
    root = xml.etree.ElementTree.parse(out / "junit.xml").getroot()
    expect(root.tag in ("testsuites", "testsuite"), f"junit.xml has a known root: {root.tag}")
    with (out / "gradebook.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream))
    expect(len(rows) == count + 1, f"the gradebook has {count} students and a heading: {len(rows)} rows")
    expect(len({len(row) for row in rows}) == 1, "every row of the gradebook has as many cells")
    expect(not any(is_formula(row[0]) for row in rows), "no name is a formula of a spreadsheet")
    pages = list((out / "feedback").glob("*.html"))
    expect(len(pages) == count, f"there are {count} pages of feedback: {len(pages)}")


def is_formula(cell):
    """Whether a spreadsheet would compute what stands there; a number it only reads."""
    return cell[:1] in tuple("=+-@\t\r") and not re.fullmatch(r"[+-]\d+", cell)


def begun_by(process):
    """The processes that the grader has started, the youngest first, each with its name."""
    parents = {}
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            name, _, rest = (folder / "stat").read_text(encoding="utf-8", errors="replace").partition(" (")[2] \
                .rpartition(") ")
            parents[int(folder.name)] = (name, int(rest.split()[1]))
        except OSError:
            continue  # it has ended
    for one in sorted(parents, reverse=True):
        above = one
        while above in parents and above != process.pid:
            above = parents[above][1]
        if above == process.pid and one != above:
            yield one, parents[one][0]


def adopt_orphans():
    """What outlives its parents becomes our child, so that it can be found."""
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def orphans(patience=120.0):
    """The processes that outlived the grader. Those that were killed end, on a busy machine in a while."""
    deadline = time.monotonic() + patience
    while True:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return []
        if pid == 0:
            if time.monotonic() > deadline:
                return children()
            time.sleep(0.05)


def children():
    with open(f"/proc/self/task/{os.getpid()}/children", encoding="ascii") as stream:
        return [name_of(pid) for pid in stream.read().split()]


def name_of(pid):
    try:
        with open(f"/proc/{pid}/cmdline", "rb") as stream:
            return f"{pid} {stream.read().replace(bytes(1), b' ').decode(errors='replace')}"
    except OSError:
        return pid
