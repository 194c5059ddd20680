#!/usr/bin/python3
"""Tells every chapter in PyTorch from seeds that nobody has seen, and compares what its cells show.

    live_chapters.py [--runner PROGRAM] [--seeds N] [--seed N]

A text is PyTorch's to the last character, but for the last digit of what went through products of matrices. Exits
1 otherwise, and 0 with a sentence where PyTorch is not installed.
"""
import argparse
import importlib
import json
import pathlib
import random
import re
import subprocess
import sys

try:
    import torch
except ImportError as error:
    print(f"live_chapters: not run, for {error.name} is not installed (Debian: python3-torch).")
    sys.exit(0)

ROOT = pathlib.Path(__file__).resolve().parents[2]
ROUNDED = re.compile(r"(\d(?:\.\d)?)e([+-]\d\d)")


def agree(theirs, ours):
    if theirs == ours:
        return True
    one, other = ROUNDED.fullmatch(theirs), ROUNDED.fullmatch(ours)
    unit = 0.1 if "." in theirs else 1
    return bool(one and other) and abs(float(theirs) - float(ours)) <= 1.01 * unit * 10 ** int(one[2])


def differences(chapter, seed, runner):
    """Where a cell does not show what PyTorch does, and how many texts were compared."""
    told = importlib.import_module(chapter).tell(seed)
    run = subprocess.run([runner, chapter, "--seed", str(seed), "--json", "-"], check=True, capture_output=True)
    shown = {section["id"]: {cell["id"]: "\n" + cell["text"] for cell in section["cells"]}
             for section in json.loads(run.stdout)["sections"]}
    compared, found = 0, []
    for section, cells in told.items():
        for cell, texts in cells.items():
            for name, text in texts.items():
                ours = shown[section][cell].partition(f"\n{name}:\n")[2].split("\n")[:text.count("\n") + 1]
                words = [line.split(" ") for line in text.split("\n")], [line.split(" ") for line in ours]
                compared += 1
                if [len(line) for line in words[0]] != [len(line) for line in words[1]] or not all(
                        agree(*pair) for lines in zip(*words) for pair in zip(*lines)):
                    found.append(f"{section}, cell {cell}, seed {seed}, {name}:\n{text}\nand here\n" + "\n".join(ours))
    return compared, found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--runner", default=ROOT / "build/dev/run")
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1, help="where the seeds come from")
    arguments = parser.parse_args()
    sys.path.insert(0, str(ROOT / "tests/golden"))
    torch.set_num_threads(1)
    chance = random.Random(arguments.seed)
    failures = 0
    for _ in range(arguments.seeds):
        seed = chance.getrandbits(63)
        for chapter in sorted(path.name for path in (ROOT / "chapters").iterdir() if (path / "chapter.dox").exists()):
            compared, found = differences(chapter, seed, arguments.runner)
            failures += len(found)
            print(f"{chapter}, seed {seed}: {compared} texts, {len(found)} different", *found, sep="\n")
    sys.exit(failures > 0)


if __name__ == "__main__":
    main()
