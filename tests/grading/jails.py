#!/usr/bin/python3
"""Grades where a machine refuses what a sandbox is made of.

    jails.py --grader PROGRAM

Without namespaces the second sandbox is taken, and named everywhere. Without either nothing is graded.
"""
import argparse
import ctypes
import os
import pathlib
import shutil
import signal
import struct
import sys
import tempfile
import time

sys.path.insert(0, os.fspath(pathlib.Path(__file__).resolve().parent))

import grader
import students
from grader import expect
from students import ONE_DRAW

SEED = "8972364513"
PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS, SECCOMP_MODE_FILTER = 22, 38, 2
LANDLOCK_CREATE_RULESET = 444
ENOSYS = 38


SLEEPS = """#include "1_one_draw.hpp"
#include <chrono>
#include <thread>

void one_draw(nn::Tensor&, nn::Generator&) {
    std::this_thread::sleep_for(std::chrono::hours(1000));
}
"""


def without_landlock():
    """As on a kernel that does not have it: the call is not there."""
    load, jump_if_equal, give = 0x20, 0x15, 0x06
    allow, refuse = 0x7fff0000, 0x00050000 | ENOSYS
    program = b"".join(struct.pack("HBBI", *one) for one in (
        (load, 0, 0, 0), (jump_if_equal, 0, 1, LANDLOCK_CREATE_RULESET), (give, 0, 0, refuse), (give, 0, 0, allow)))
    held = ctypes.create_string_buffer(program)
    about = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", len(program) // 8, ctypes.addressof(held)))
    libc = ctypes.CDLL(None, use_errno=True)
    assert libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
    assert libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, about, 0, 0) == 0


class Place:
    """A class of one, and a grader that finds a bubblewrap that may make no namespaces."""

    def __init__(self, home, program):
        self.home, self.folder = home, home / "class"
        students.writes({ONE_DRAW: students.QUICK_ONE_DRAW})(self.folder / "ann")
        refuses = home / "refuses" / "bwrap"
        refuses.parent.mkdir()
        refuses.write_text("#!/bin/sh\ntest \"$1\" = --version && exit\n"
                           "echo 'bwrap: No permissions to create new namespace' >&2\nexit 1\n")
        refuses.chmod(0o755)
        self.usual, self.refused = grader.Grader(program), grader.Grader(program)
        self.refused.environment["PATH"] = f"{refuses.parent}:{self.refused.environment['PATH']}"

    def grade(self, program, name, *more, before=(), **options):
        out = self.home / name
        process = program.start(self.folder, "--out", out, "--seed", SEED, "--exercises", ONE_DRAW, *more,
                                before=before, **options)
        said, err = (text.decode(errors="replace") for text in process.communicate())
        return out, process.returncode, said, err


def is_graded(out, code, err, sandbox):
    expect(code == 0, f"{out.name}: it is graded: {code}: {err}")
    record = grader.records(out).get("ann", {})
    expect(record.get("points") == 10, f"{out.name}: a right answer has its points: {record}")
    expect((record.get("sandboxed"), record.get("sandbox")) == (True, sandbox), f"{out.name}: in {sandbox}")
    for page in (out / "index.html", out / "gradebook.csv", *(out / "feedback").glob("*.html")):
        is_named = "landlock" in page.read_text(encoding="utf-8").lower()
        expect(is_named == (sandbox == "landlock"), f"{out.name}: {page.name} names the sandbox that promises less")


def without_namespaces(place):
    out, code, _, err = place.grade(place.refused, "no namespaces")
    is_graded(out, code, err, "landlock")
    expect("Landlock" in err and "No permissions" in err, f"it says which and why: {err}")
    out, code, _, err = place.grade(place.usual, "asked for", "--sandbox", "landlock")
    is_graded(out, code, err, "landlock")
    expect(not err, f"who asks for it is told nothing: {err}")
    _, code, said, err = place.grade(place.refused, "insisted", "--sandbox", "bubblewrap")
    expect(code == 4 and not said and "No permissions" in err, f"who insists on the other has none: {code}: {err}")


def held_in_memory(process):
    """The processes that the grader has started whose program is no file."""
    found = set()
    for number, _ in grader.begun_by(process):
        try:
            if os.readlink(f"/proc/{number}/exe").startswith("/memfd:"):
                found.add(number)
        except OSError:
            continue  # it has ended
    return found


def killed(place):
    """Where no namespace ends with its first process, nothing outlives a grader that is killed either."""
    folder = place.home / "class of one who sleeps"
    students.writes({ONE_DRAW: SLEEPS})(folder / "ann")
    process = place.usual.start(folder, "--out", place.home / "killed", "--seed", SEED, "--exercises", ONE_DRAW,
                                "--sandbox", "landlock", start_new_session=True)
    # The launcher, and the program that sleeps
    before = set()
    while process.poll() is None and len(before & held_in_memory(process)) < 2:
        before = held_in_memory(process)
        time.sleep(0.1)
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    said = process.communicate()
    expect(process.returncode == -signal.SIGKILL, f"the program sleeps when the grader is killed: {said}")
    left = grader.orphans()
    expect(not left, f"no process outlives a grader that is killed: {left}")


def with_one_user(place):
    """As root of a namespace that has no other user: a container without them."""
    out, code, _, err = place.grade(place.refused, "one user", before=("unshare", "--map-root-user"))
    is_graded(out, code, err, "landlock")


def without_either(place):
    out, code, said, err = place.grade(place.refused, "neither", preexec_fn=without_landlock)
    expect(code == 4 and not said and not out.exists(), f"nothing is graded: {code}: {said}")
    for words in ("No permissions", "user namespaces", "no Landlock", "Linux 5.13", "--unsafe-no-sandbox"):
        expect(words in err, f"it says why, and what to do: {words}: {err}")
    expect(err.count("\n") == 1, f"in one line: {err}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--grader", required=True, type=pathlib.Path, help="the program that grades")
    arguments = parser.parse_args()
    grader.adopt_orphans()
    home = pathlib.Path(tempfile.mkdtemp(prefix="grading "))
    home.chmod(0o755)
    try:
        place = Place(home, arguments.grader.resolve())
        grader.try_each((without_namespaces, killed, with_one_user, without_either), place)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    return 1 if grader.failures else 0


if __name__ == "__main__":
    sys.exit(main())
