#!/usr/bin/python3
"""What a reader waits for, in units of compiling one small program of xtensor on the same machine.

    build_cost.py [--rounds N] [--test]

Copies the project to a temporary folder and measures there, the packages being installed: the first
`./workbook run`, the next one after a section has changed, the verdict after an exercise was saved, and
with --test the first `./workbook test`. The unit is compiled before and after each, for a machine may
change its speed in between.
"""
import argparse
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHAPTER = "chapters/parameter_initialization"
UNIT = """#include <iostream>
#include <xtensor/xarray.hpp>
#include <xtensor/xio.hpp>
#include <xtensor/xrandom.hpp>
#include <xtensor/xview.hpp>
int main() {
    xt::xarray<float> a = xt::random::rand<float>({4, 4});
    std::cout << xt::view(a, 0, xt::all()) << '\\n';
}
"""


def measure(command, folder):
    """CPU seconds, wall seconds, and seconds until the command's first output."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # fmt: skip
    first = None
    while os.read(process.stdout.fileno(), 1 << 16):
        first = first or time.monotonic() - start
    if process.wait() != 0:
        sys.exit(f"build_cost: `{' '.join(map(str, command))}` failed in {folder}")
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {"CPU": cpu, "wall": wall, "first output": first or wall}


class Copy:
    def __init__(self, folder):
        self.folder = folder
        self.project = folder / "project"
        files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True,
                               capture_output=True, text=True).stdout  # fmt: skip
        for name in filter(None, files.split("\0")):
            (self.project / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, self.project / name)
        (folder / "unit.cpp").write_text(UNIT)

    def unit(self):
        return measure(["g++", "-std=c++20", "-O1", "-c", "unit.cpp"], self.folder)["CPU"]

    def in_units(self, command):
        before = self.unit()
        spent = measure(command, self.project)
        unit = (before + self.unit()) / 2
        return {what: seconds / unit for what, seconds in spent.items()}


def show(title, rounds):
    figures = ", ".join(f"{statistics.median(each[what] for each in rounds):.2f} {what}"
                        for what in rounds[0])  # fmt: skip
    print(f"{title}: {figures}", flush=True)


def after_save(copy, file, texts, command):
    """What the command costs after each text was saved in turn."""
    rounds = []
    for text in texts:
        file.write_text(text)
        rounds.append(copy.in_units(command))
    return rounds


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--test", action="store_true", help="the first ./workbook test too")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="build cost ") as folder:
        copy = Copy(pathlib.Path(folder) / "one")
        run = ["./workbook", "run"]
        show("first run", [copy.in_units(run)])

        section = copy.project / CHAPTER / "04_custom/section.cpp"
        texts = [section.read_text() + f"// {i}\n" for i in range(3)]
        show("run after a section has changed", after_save(copy, section, texts, run))

        answer = copy.project / CHAPTER / "04_custom/exercises/1_one_draw.cpp"
        solution = copy.project / "tests/solutions/parameter_initialization/04_custom/1_one_draw.cpp"
        texts = [solution.read_text() + f"// {i}\n" for i in range(arguments.rounds + 1)]
        check = ["./workbook", "check", "04_custom/1_one_draw"]
        show("verdict after a save", after_save(copy, answer, texts, check)[1:])
        if arguments.test:
            fresh = Copy(pathlib.Path(folder) / "another")
            show("first test", [fresh.in_units(["./workbook", "test"])])


if __name__ == "__main__":
    main()
