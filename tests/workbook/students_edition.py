#!/usr/bin/env python3
"""Writes the students' edition into an empty folder, as the template repository for GitHub Classroom, and goes through
it as a student does: builds it, runs a section, solves an exercise of each, asks for hints, watches a file, starts
anew. Then the repository's workflow runs, as a user who is not root."""
import argparse
import base64
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
ENVIRONMENT = {key: value for key, value in os.environ.items()
               if key not in ("LC_ALL", "LC_MESSAGES", "LANG")} | {"LANG": "C.UTF-8"}

failures = []


def expect(holds, what):
    if not holds:
        failures.append(what)
        print(f"not so: {what}")


class Edition:
    """A folder with the students' edition."""

    def __init__(self, folder):
        self.folder = folder

    def start(self, *arguments, **options):
        return subprocess.Popen([self.folder / "workbook", *arguments], stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                env=ENVIRONMENT, **options)

    def run(self, *arguments):
        process = self.start(*arguments)
        out, err = process.communicate()
        return process.returncode, out, err

    def exercises(self):
        code, out, err = self.run("list", "--json", "-")
        expect(code == 0, f"list ends with 0: {err}")
        return [exercise for chapter in json.loads(out)["chapters"]
                for section in chapter["sections"] for exercise in section["exercises"]]


def solution_of(exercise):
    chapter, section, _, name = pathlib.Path(exercise["file"]).parts[1:]
    return ROOT / "tests" / "solutions" / chapter / section / name


def holds_nothing_secret(edition):
    # The tests of a sample are the library's own, and not the project's
    of_samples = pathlib.Path("lib", "stats", "tests")
    names = {path.name for path in edition.folder.rglob("*")
             if path.relative_to(edition.folder) != of_samples}
    expect({path.name for path in (edition.folder / of_samples).iterdir()}
           == {path.name for path in (ROOT / of_samples).iterdir()},
           "of the library's tests of a sample all are in it, and nothing else")
    for secret in ("tests", "solutions", "grading", "workshop", ".workbook"):
        expect(secret not in names, f"there is no {secret} in it")
    solutions = [path.read_text() for path in (ROOT / "tests" / "solutions").rglob("*.cpp")]
    expect(len(solutions) >= 18, "there are solutions to look for")
    bodies = [text.split("{", 1)[1].strip() for text in solutions]
    for path in edition.folder.rglob("*"):
        if path.suffix in (".cpp", ".hpp", ".html", ".js", ".md"):
            text = path.read_text()
            expect(not any(body in text for body in bodies), f"{path} holds no solution")
            expect(str(ROOT) not in text, f"{path} does not name the teacher's folder")


def answers_are_kept_by_git(edition, exercises):
    """What a student hands in by a repository is not ignored."""
    if not shutil.which("git"):
        print("not run: git is not installed")
        return
    def git(*arguments):
        return subprocess.run(["git", "-C", edition.folder, *arguments], capture_output=True, text=True).stdout
    git("init", "--quiet")
    seen = git("ls-files", "--others", "--exclude-standard").splitlines()
    expect(all(exercise["file"] in seen for exercise in exercises), "git sees every answer")
    expect(not any(file.startswith(("build/", ".workbook/")) for file in seen), "and nothing that is built")
    shutil.rmtree(edition.folder / ".git")


def start_and_read(edition):
    code, out, err = edition.run("run", "04")
    expect(code == 0 and "Init weight (8, 4)" in out, f"a section runs: {err}")
    expect((edition.folder / "pages" / "en" / "index.html").exists(), "the pages are there")
    page = (edition.folder / "pages/en/section_04_custom.html").read_text(encoding="utf-8")
    expect("live/live.js" not in page or (edition.folder / "pages/live/module.js").exists(),
           "and what they compute with")
    code, out, err = edition.run("check")
    expect(code == 1 and "not begun" in out, f"nothing is begun: {out}{err}")
    expect(edition.run("test")[0] == 2, "there are no tests to run")


def solve_one_of_each_section(edition, exercises):
    """Every exercise was built with the first check; that each can be solved is shown where it is written."""
    firsts = {exercise["id"].split("/")[0]: exercise for exercise in reversed(exercises)}.values()
    for exercise in firsts:
        shutil.copy(solution_of(exercise), edition.folder / exercise["file"])
    ids = [exercise["id"] for exercise in firsts]
    code, out, err = edition.run("check", *ids)
    expect(code == 0, f"the solutions have full marks: {out}{err}")
    solved = [exercise["id"] for exercise in edition.exercises() if exercise["points"] == exercise["of"]]
    expect(sorted(solved) == sorted(ids), f"they are remembered as solved, and no other is: {solved}")


def hand_points_to_github(edition, exercises):
    """The commands of the workflow, as GitHub's runner executes them, and what its reporter adds up."""
    workflow = (edition.folder / ".github/workflows/classroom.yml").read_text()
    steps = re.findall(r"^ +run: (.+)$", workflow, re.M)
    expect(any("build" in step for step in steps) and any("points" in step for step in steps), "it builds and checks")
    home = edition.folder.parent / "runner"
    home.mkdir()
    files = {name: home / name.lower() for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.touch()
    become = []
    if os.geteuid() == 0:
        become = ["setpriv", "--reuid=1001", "--regid=1001", "--clear-groups"]
        for path in (edition.folder, home):
            subprocess.run(["chown", "-R", "1001:1001", path], check=True)
    environment = ENVIRONMENT | {name: os.fspath(file) for name, file in files.items()} | {
        "CI": "true", "HOME": os.fspath(home)}
    for step in steps:
        ran = subprocess.run([*become, "bash", "-e", "-c", step], cwd=edition.folder, env=environment,
                             stdin=subprocess.DEVNULL, capture_output=True, text=True)
        expect(ran.returncode == 0, f"'{step}' ends with 0: {ran.stdout[-500:]}{ran.stderr[-1000:]}")
    runner = re.search(r"runners: (\w+)", workflow)[1]
    variable, step, output = re.search(r"(\w+)_RESULTS: \$\{\{ steps\.(\w+)\.outputs\.(\w+) \}\}", workflow).groups()
    expect(variable == runner.upper() and f"id: {step}" in workflow, "the reporter finds what the step hands over")
    encoded = re.search(rf"^{output}=(.*)$", files["GITHUB_OUTPUT"].read_text(), re.M)
    results = json.loads(base64.b64decode(encoded[1])) if encoded else {"tests": [], "max_score": 0}
    points = {test["name"]: test["score"] for test in results["tests"]}
    expected = {exercise["id"]: exercise["points"] for exercise in exercises}
    expect(points == expected, f"each exercise has its points: {points}")
    expect(results["max_score"] == sum(exercise["of"] for exercise in exercises), "and all that there are")
    expect(results["status"] == "fail", "who has not solved all has not passed")
    summary = files["GITHUB_STEP_SUMMARY"].read_text()
    expect(f"**{sum(expected.values())} / {results['max_score']}**" in summary, f"the summary adds up: {summary}")


def ask_for_help(edition, exercise):
    for language, word in (("en", "hint 1 of 3"), ("zh", "提示 1/3")):
        code, out, err = edition.run("hint", exercise["id"], "1", "--lang", language)
        expect(code == 0 and word in out, f"a hint in {language}: {out}{err}")
    expect(edition.run("hint", exercise["id"], "4")[0] == 2, "there is no fourth hint")
    expect(edition.run("hint", exercise["id"], "--task", "none")[0] == 2, "no hint for no task")
    expect(edition.run("hint")[0] == 2, "a hint needs an exercise")
    for name in ("no_such", "04/99", "99"):
        code, out, err = edition.run("check", name)
        expect(code == 2 and not out and err.count("\n") == 1, f"'{name}' is no exercise: {err}")


def start_anew(edition, exercise):
    file = edition.folder / exercise["file"]
    mine = file.read_text()
    code, out, err = edition.run("reset", exercise["id"])
    kept = file.with_name(f"{file.stem}.old.1.cpp")
    expect(code == 0 and kept.name in out, f"reset says what it kept: {out}{err}")
    expect(kept.read_text() == mine, "what was written is kept")
    expect(file.read_text() == file.with_name(f"{file.stem}.stub.cpp").read_text(), "it is a stub")


def watch_a_file(edition, exercise):
    file = edition.folder / exercise["file"]
    process = edition.start("watch", exercise["id"])

    def wait_for(text):
        seen = ""
        while text not in seen:
            line = process.stdout.readline()
            if not line:
                expect(False, f"watch says '{text}': {seen}{process.stderr.read()}")
                break
            seen += line

    wait_for("This is where you start")
    wait_for("Watching")
    shutil.copy(solution_of(exercise), file)
    wait_for(f"All {exercise['of']} points")
    process.send_signal(signal.SIGINT)
    expect(process.wait() == 0, "Ctrl-C ends watch, and is no error")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workbook", required=True, help="the program that writes the edition")
    workbook = parser.parse_args().workbook
    with tempfile.TemporaryDirectory() as home:
        os.chmod(home, 0o755)
        folder = pathlib.Path(home) / "students edition"
        release = subprocess.run([workbook, "release", folder, "--github", "--lang", "en"],
                                 capture_output=True, text=True)
        expect(release.returncode == 0, f"release ends with 0: {release.stderr}")
        again = subprocess.run([workbook, "release", folder, "--lang", "en"],
                               capture_output=True, text=True)
        expect(again.returncode == 2 and "holds something already" in again.stderr,
               "a folder that is not empty is left alone")
        edition = Edition(folder)
        holds_nothing_secret(edition)
        start_and_read(edition)
        exercises = edition.exercises()
        expect(len(exercises) >= 18, "there are 18 exercises")
        expect(sum(exercise["points"] for exercise in exercises) == 0, "nobody has points yet")
        ask_for_help(edition, exercises[0])
        answers_are_kept_by_git(edition, exercises)
        solve_one_of_each_section(edition, exercises)
        start_anew(edition, exercises[0])
        watch_a_file(edition, exercises[0])
        hand_points_to_github(edition, edition.exercises())
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
