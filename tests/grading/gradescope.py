#!/usr/bin/python3
"""Makes the autograder for Gradescope, and runs it in a folder that imitates Gradescope's: its paths, its scripts, its
user, and no namespaces where the grader has a sandbox that needs none. Building takes minutes."""
import argparse
import ctypes
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import grader
from grader import expect
from students import CORPUS, ONE_DRAW, QUICK_ONE_DRAW, ROOT, SOLUTIONS, writes

CLONE_NEWUSER = 0x10000000


class Place:
    """What Gradescope has at /autograder."""

    def __init__(self, home):
        self.home = home
        for folder in ("source", "results", "submission"):
            (home / folder).mkdir(parents=True)
        self.environment = {"PATH": os.environ["PATH"], "AUTOGRADER": os.fspath(home), "LANG": "C.UTF-8"}

    def unpack(self, archive):
        """As Gradescope does: no file may be run but what it runs by name."""
        shutil.unpack_archive(archive, self.home / "source", "zip")
        shutil.copy(self.home / "source" / "run_autograder", self.home / "run_autograder")
        (self.home / "run_autograder").chmod(0o755)

    def set_up(self):
        made = subprocess.run(["bash", self.home / "source" / "setup.sh"], env=self.environment, check=False,
                              capture_output=True, text=True)
        return expect(made.returncode == 0, f"the image is made: {made.stdout[-1000:]}{made.stderr[-2000:]}")

    def judge(self, write, has_namespaces):
        """What Gradescope reads after a submission; nothing where the autograder failed."""
        for folder in ("results", "submission"):
            shutil.rmtree(self.home / folder)
            (self.home / folder).mkdir()
        write(self.home / "submission")
        start = subprocess.Popen if has_namespaces else without_namespaces
        process = start([self.home / "run_autograder"], env=self.environment, cwd=self.home,
                        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        _, err = process.communicate()
        expect(process.returncode == 0, f"run_autograder ends with 0: {err.decode(errors='replace')[-1000:]}")
        results = self.home / "results" / "results.json"
        return json.loads(results.read_text(encoding="utf-8")) if results.exists() else {}


def without_namespaces(command, **options):
    """Starts a program in a namespace where nobody can make another one. All users are there."""
    has_begun, begin = os.pipe()
    is_mapped, mapped = os.pipe()

    def enter():
        if ctypes.CDLL(None, use_errno=True).unshare(CLONE_NEWUSER) != 0:
            raise OSError(ctypes.get_errno(), "no user namespace can be made")
        os.write(begin, b"x")
        os.read(is_mapped, 1)
        for kind in ("user", "mnt", "pid", "net"):
            pathlib.Path(f"/proc/sys/user/max_{kind}_namespaces").write_text("0", encoding="ascii")

    # Popen waits until the program is executed: somebody else maps the users
    mapper = os.fork()
    if mapper == 0:
        os.read(has_begun, 1)
        parent = os.getppid()
        children = pathlib.Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii").split()
        child = next(one for one in children if int(one) != os.getpid())
        for kind in ("uid", "gid"):
            pathlib.Path(f"/proc/{child}/{kind}_map").write_text("0 0 65536\n", encoding="ascii")
        os.write(mapped, b"x")
        os._exit(0)
    try:
        return subprocess.Popen(command, preexec_fn=enter, **options)
    finally:
        os.waitpid(mapper, 0)
        for end in (has_begun, begin, is_mapped, mapped):
            os.close(end)


def tests_of(results):
    return {test["number"]: test for test in results.get("tests", [])}


def holds_no_solution(folder):
    bodies = [path.read_text(encoding="utf-8").split("{", 1)[1].strip() for path in SOLUTIONS.rglob("*.cpp")]
    for path in folder.rglob("*"):
        is_secret = path.name in ("tests", "solutions", "workshop") and path.parent.name != "stats"
        expect(not is_secret, f"there is no {path.name} in it")
        if path.suffix in (".cpp", ".hpp", ".md"):
            text = path.read_text(encoding="utf-8")
            expect(not any(body in text for body in bodies), f"{path} holds no solution")


def judges(place, has_namespaces):
    where = "with namespaces" if has_namespaces else "without namespaces"
    right = place.judge(writes({ONE_DRAW: QUICK_ONE_DRAW}), has_namespaces)
    expect(right.get("score") == 10, f"{where}: a right answer has its points: {right}")
    expect(right.get("stdout_visibility") == "hidden", f"{where}: the log is hidden")
    full = sum(test["max_score"] for test in tests_of(right).values())
    exercises = len(list(ROOT.glob("chapters/*/*/exercises/*.check.cpp")))
    expect(full == 10 * exercises, f"{where}: the tasks have all points: {full}")
    passed = [test["name"] for test in tests_of(right).values() if test["status"] == "passed"]
    expect(passed and all(name.startswith(ONE_DRAW) for name in passed), f"{where}: those tasks passed: {passed}")
    wrong = place.judge(writes({ONE_DRAW: "#error not yet\n"}), has_namespaces)
    told = " ".join(test.get("output", "") for test in tests_of(wrong).values())
    expect(wrong.get("score") == 0 and "does not compile" in told and "无法编译" in told,
           f"{where}: what is wrong is told in both languages: {told[:500]}")
    nothing = place.judge(lambda folder: (folder / "notes.txt").write_text("later"), has_namespaces)
    expect("holds no exercise" in nothing.get("output", ""), f"{where}: nothing is told as nothing: {nothing}")
    # Whoever writes results.json gets no other
    forged = (CORPUS / "escape/writes_results.cpp").read_text(encoding="utf-8")
    text = forged.replace("@OUT@/gradebook.csv", os.fspath(place.home / "results/results.json"))
    expect(text != forged, "it knows where results go")
    hostile = place.judge(writes({ONE_DRAW: text}), has_namespaces)
    expect(hostile.get("score") == 0, f"{where}: results cannot be written by a submission: {hostile.get('score')}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workbook", required=True, type=pathlib.Path, help="the program that writes the autograder")
    workbook = parser.parse_args().workbook.resolve()
    home = pathlib.Path(tempfile.mkdtemp(prefix="gradescope "))
    home.chmod(0o755)
    try:
        made = subprocess.run([workbook, "release", home / "made", "--gradescope"], capture_output=True, text=True,
                              check=False)
        expect(made.returncode == 0 and "made.zip" in made.stdout, f"the autograder is written: {made.stderr}")
        place = Place(home / "autograder")
        place.unpack(home / "made.zip")
        holds_no_solution(place.home / "source")
        if place.set_up():
            judges(place, True)
            if os.geteuid() == 0:
                judges(place, False)
            else:
                print("not run: without namespaces")
    finally:
        shutil.rmtree(home, ignore_errors=True)
    print(f"{len(grader.failures)} things are not as expected")
    return 1 if grader.failures else 0


if __name__ == "__main__":
    sys.exit(main())
