#!/usr/bin/python3
"""What this machine does to a grader is held against nobody: tools and programs of it are killed as they run.

    machine.py --grader PROGRAM

Every right answer has full marks, or no score and a sentence; and has them when the run is taken up again.
"""
import argparse
import os
import pathlib
import shutil
import signal
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.fspath(pathlib.Path(__file__).resolve().parent))

import grader
import students
from grader import expect
from students import ONE_DRAW

SEED = "8972364513"
STUDENTS = 12
NOT_OF_THE_COMPILER = ("grader", "bwrap", "launcher")


class Killer(threading.Thread):
    """Kills what the grader runs, so many processes: as a machine does that has no memory left."""

    def __init__(self, process, out, count, spares):
        super().__init__()
        self.process, self.out, self.left, self.spares, self.killed = process, out, count, spares, []

    def run(self):
        # Before that it tries its sandbox
        while not any(self.out.glob("records/*.json")) and self.process.poll() is None:
            time.sleep(0.01)
        while self.left > 0 and self.process.poll() is None:
            for number, name in grader.begun_by(self.process):
                if name in self.spares:
                    continue
                try:
                    os.kill(number, signal.SIGKILL)
                except ProcessLookupError:
                    continue
                self.killed.append(name)
                self.left -= 1
                break


def grade(program, classroom, out, kills, spares, *more):
    """Grades the class, and kills meanwhile. Gives the exit code, and the records."""
    process = program.start(classroom, "--out", out, "--seed", SEED, *more)
    killer = Killer(process, out, kills, spares)
    killer.start()
    _, err = process.communicate()
    killer.join()
    print(f"killed: {', '.join(killer.killed) or 'nothing'}", flush=True)
    expect(killer.killed or not kills, "processes were killed")
    return process.returncode, err.decode(errors="replace"), grader.records(out)


def nobody_has_nothing(found):
    """No right answer has a score that it does not deserve; says whether all have one."""
    for name, record in found.items():
        is_full = record["verdict"] == "GRADED" and record["points"] == 10
        is_ours = record["verdict"] == "INFRA" and record["problem"]["en"]
        expect(is_full or is_ours, f"{name} has all points, or none and a sentence: {record['verdict']}, "
                                   f"{record['points']} points, {[one['verdict'] for one in record['exercises']]}")
    return all(record["verdict"] == "GRADED" for record in found.values())


def killed(program, home, classroom, kills, spares, name):
    out = home / name
    code, err, found = grade(program, classroom, out, kills, spares, "--exercises", ONE_DRAW)
    expect(len(found) == STUDENTS, f"{name}: everybody has a record: {len(found)}: {err[-1000:]}")
    is_whole = nobody_has_nothing(found)
    expect(code == (0 if is_whole else 3), f"{name}: the exit code says whether all are graded: {code}: {err[-1000:]}")
    code, err, found = grade(program, classroom, out, 0, (), "--exercises", ONE_DRAW, "--resume")
    expect(code == 0, f"{name}: taken up again it ends with 0: {code}: {err[-1000:]}")
    expect(nobody_has_nothing(found), f"{name}: all have their points at last")
    return grader.report_files(out)


def asked_for_too_much(program, classroom, out):
    """More jobs than there is room for: lowered, and told; or told, and taken."""
    for more, wanted in (([], "unless --oversubscribe"), (["--oversubscribe"], "100 at a time")):
        folder = out.with_name(out.name + "".join(more))
        code, _, err = program.run(classroom, "--out", folder, "--seed", SEED, "--exercises", ONE_DRAW,
                                   "--jobs", "100", *more)
        expect(code == 0 and wanted in err, f"100 jobs are told: {code}: {err}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--grader", required=True, type=pathlib.Path, help="the program that grades")
    arguments = parser.parse_args()
    home = pathlib.Path(tempfile.mkdtemp(prefix="grading "))
    home.chmod(0o755)
    try:
        program = grader.Grader(arguments.grader.resolve())
        for number in range(STUDENTS):
            students.writes({ONE_DRAW: students.QUICK_ONE_DRAW})(home / "class" / f"student {number:02}")
        few = killed(program, home, home / "class", 10, NOT_OF_THE_COMPILER, "a few are killed")
        many = killed(program, home, home / "class", 60, (), "many are killed")
        expect(few == many, "both have the same reports, byte for byte")
        asked_for_too_much(program, home / "class", home / "jobs")
    finally:
        shutil.rmtree(home, ignore_errors=True)
    return 1 if grader.failures else 0


if __name__ == "__main__":
    sys.exit(main())
