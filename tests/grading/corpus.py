#!/usr/bin/python3
"""Grades a class of right, wrong and hostile submissions, and looks at every record.

    corpus.py --grader PROGRAM [--only PATTERN] [--sandbox NAME] [--jobs N]

Each file of corpus/ says in its first lines what must become of it. Beside them stand every solution, every
wrong answer of the exercises, the stubs, and the attacks of intake.py. No hostile submission may gain a point,
learn what is not its own, touch a file, outlive the run, or change the record of another.
"""
import argparse
import fnmatch
import os
import pathlib
import re
import secrets
import shutil
import sys
import tempfile
import time

sys.path.insert(0, os.fspath(pathlib.Path(__file__).resolve().parent))

import grader
import intake
import students
from grader import expect
from students import CORPUS, ROOT, SOLUTIONS

SEED = "8972364513"
RIGHT_ONES = 50
MARK = "written_by_a_submission"


class Places:
    """Where everything stands, and what nobody may learn."""

    def __init__(self, home):
        self.classroom, self.host, self.out = home / "class", home / "host", home / "out"
        self.canary = "canary" + secrets.token_hex(16)
        self.secret = self.host / "secret.txt"
        self.host.mkdir()
        self.classroom.mkdir()
        self.secret.write_text(f"{self.canary} is what the teacher keeps\n")
        # A sandboxed process may be another user: it must fail for want of the file, not of its rights
        for folder in (home, self.host, self.classroom):
            folder.chmod(0o755)

    def by_name(self):
        """What stands between @ signs in the files of the corpus."""
        return {"SECRET": self.secret, "SOLUTIONS": SOLUTIONS, "CLASS": self.classroom, "OUT": self.out,
                "HOST": self.host}


def all_students(places, sandbox):
    yield from students.from_corpus(places.by_name(), sandbox)
    yield from students.solved()
    yield from students.not_begun()
    yield from students.wrong()
    yield from intake.attacks(places.host)


def chosen(places, pattern, sandbox):
    all_of_them = list(all_students(places, sandbox))
    names = [student.shown_name for student in all_of_them]
    assert len(set(names)) == len(names), "two students have one name"
    return [student for student in all_of_them if student.name == "honest"
            or fnmatch.fnmatch(student.name, pattern)]


def hand_in(those, classroom):
    for student in those:
        student.write(classroom / student.name)


# What must come of it

def compare(those, found):
    """Every student has the record that is expected, and nobody else has one."""
    names = {student.shown_name for student in those}
    expect(names == found.keys(), f"everybody has a record: {names ^ found.keys()}")
    for student in those:
        for problem in student.differs(found[student.shown_name]) if student.shown_name in found else []:
            expect(False, f"{student.shown_name}: {problem}")


def every_task_can_be_lost(those, found):
    """No task is one that every wrong answer passes."""
    lost = {(exercise, task) for student in those for exercise, expected in student.exercises.items()
            for task in expected.loses or ()}
    for exercise in found["honest"]["exercises"]:
        for task in exercise["tasks"]:
            expect((exercise["id"], task["id"]) in lost, f"a wrong answer loses {task['id']} of {exercise['id']}")


def snapshot(*folders):
    """Every file of the folders with its size, its age and its rights."""
    found = {}
    for folder in folders:
        for path, names, files in os.walk(folder):
            names[:] = [name for name in names if name not in ("build", ".git", "__pycache__", ".workbook")]
            for file in files:
                about = os.lstat(os.path.join(path, file))
                found[os.path.join(path, file)] = (about.st_size, about.st_mtime_ns, about.st_mode, about.st_nlink)
    return found


def nothing_was_touched(before, after):
    for path in sorted(before.keys() | after.keys()):
        expect(before.get(path) == after.get(path), f"{path!r} is as it was")
    for folder in ("/tmp", "/var/tmp", "/dev/shm", "/", os.getcwd()):
        expect(not os.path.lexists(os.path.join(folder, MARK)), f"no submission wrote to {folder}")


def nothing_was_learnt(places):
    """No report holds what the host keeps, no page a seed or a student's markup."""
    stolen = [places.canary.encode(), b"root:x:0:0:"]
    call = re.compile(rb"seed-of-the-call:\d")
    for path in filter(pathlib.Path.is_file, places.out.rglob("*")):
        content = path.read_bytes()
        for one in stolen:
            expect(one not in content, f"{path.name} does not hold {one[:12]!r}")
        if path.suffix == ".html":
            is_clean = b"<script>alert" not in content and b"<img src=x" not in content
            expect(is_clean, f"{path.name} holds no student's markup")
        if path.parent.name == "feedback":
            expect(SEED.encode() not in content, f"{path.name} does not tell the seed")
            expect(not call.search(content), f"{path.name} does not tell the seed of a call")


def no_page_names_a_path(places):
    """Where nobody hostile quotes a path, none stands on a page."""
    for path in (places.out / "feedback").glob("*.html"):
        for ours in (places.classroom.parent, ROOT):
            expect(os.fspath(ours).encode() not in path.read_bytes(), f"{path.name} does not name {ours}")


def grade(program, places, those, arguments):
    """Grades the class; gives the records."""
    before = snapshot(places.classroom, places.host, ROOT)
    started = time.monotonic()
    code, _, err = program.run(places.classroom, "--out", places.out, "--jobs", str(arguments.jobs),
                               "--oversubscribe", "--seed", SEED, "--sandbox", arguments.sandbox)
    spent = time.monotonic() - started
    print(f"{len(those)} submissions in {spent:.0f} s, {len(those) / spent:.2f} a second", flush=True)
    expect(code == 0, f"every submission has a verdict, so it ends with 0: {code}: {err[-2000:]}")
    left = grader.orphans()
    expect(not left, f"no process outlives the run: {left}")
    nothing_was_touched(before, snapshot(places.classroom, places.host, ROOT))
    return grader.records(places.out)


def grade_the_right_alone(program, places, right, found, arguments):
    """Right ones have the same records, to the last byte, where nobody else is beside them."""
    calm = Places(places.classroom.parent / "calm")
    hand_in(right, calm.classroom)
    for name, record in grade(program, calm, right, arguments).items():
        other = found.get(name, {})
        changed = [key for key in record if record[key] != other.get(key)]
        expect(not changed, f"{name!r} has the same record where it is alone: {changed} changed")
    no_page_names_a_path(calm)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--grader", required=True, type=pathlib.Path, help="the program that grades")
    parser.add_argument("--only", default="*", metavar="PATTERN",
                        help="the students whose names fit, such as '*-run-*'")
    parser.add_argument("--sandbox", default="bubblewrap", choices=("bubblewrap", "landlock"),
                        help="which one they are held in (default: bubblewrap)")
    # One more than there are cores: some submissions do nothing but wait
    parser.add_argument("--jobs", type=int, default=os.cpu_count() + 1)
    arguments = parser.parse_args()
    grader.adopt_orphans()
    home = pathlib.Path(tempfile.mkdtemp(prefix="grading corpus "))
    try:
        places = Places(home)
        (home / "calm").mkdir()
        program = grader.Grader(arguments.grader.resolve(), places.canary)
        those = chosen(places, arguments.only, arguments.sandbox)
        right = [student for student in those if student.is_right and not student.is_hostile]
        hostile = sum(student.is_hostile for student in those)
        hand_in(those, places.classroom)
        found = grade(program, places, those, arguments)
        compare(those, found)
        grader.well_formed(places.out, len(found))
        nothing_was_learnt(places)
        if arguments.only == "*":
            expect(min(len(right), hostile) >= RIGHT_ONES, f"{RIGHT_ONES} right ones stand beside as many hostile")
            every_task_can_be_lost(those, found)
        # One of each: the others hand in what one of them does
        different = [student for student in right if student.name.partition("-")[2].startswith("honest-")]
        if different:
            grade_the_right_alone(program, places, different, found, arguments)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    print(f"{len(those)} submissions, {hostile} of them hostile, {len(right)} right; "
          f"{len(grader.failures)} things are not as expected")
    return 1 if grader.failures else 0


if __name__ == "__main__":
    sys.exit(main())
