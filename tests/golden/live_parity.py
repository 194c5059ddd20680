#!/usr/bin/python3
"""Draws with PyTorch and with `workbook sample`, and compares the bits.

    live_parity.py [--cases N] [--seed N] [--workbook PROGRAM]

Each case is a random initializer with random options, a random shape and a random seed. Every bit
must be the same; orthogonal, whose last step is LAPACK's, may differ by rounding. Exits 1 where a
case differs, and 0 with a sentence where PyTorch is not installed, or is another processor's.

Compared, with no difference: PyTorch 1.13 of Debian 12 and 2.6 of Debian 13.
"""
import argparse
import io
import math
import pathlib
import platform
import random
import subprocess
import sys

try:
    import numpy
    import torch
except ImportError as error:
    print(f"live_parity: not run, for {error.name} is not installed (Debian: python3-torch).")
    sys.exit(0)

if platform.machine() != "x86_64":
    print("live_parity: not run, for PyTorch rounds otherwise on other processors than x86-64.")
    sys.exit(0)

ROOT = pathlib.Path(__file__).resolve().parents[2]
GAINS = [1.0, 0.5, 5 / 3, math.sqrt(2), 0.0]
NONLINEARITIES = [
    "linear", "conv1d", "conv2d", "conv3d", "conv_transpose1d", "conv_transpose2d",
    "conv_transpose3d", "sigmoid", "tanh", "relu", "leaky_relu", "selu",
]  # fmt: skip


def kaiming(chance):
    return {
        "a": chance.choice([0.0, 0.01, 0.2, math.sqrt(5), 1.0]),
        "mode": chance.choice(["fan_in", "fan_out"]),
        "nonlinearity": chance.choice(NONLINEARITIES),
    }


def bounds(chance):
    low = chance.uniform(-5, 5)
    return {"a": low, "b": low + chance.choice([0.0, 1e-3, 1.0, 20.0])}


def truncation(chance):
    mean, std = chance.uniform(-1, 1), chance.choice([0.02, 1.0, 3.7])
    low = mean - std * chance.uniform(0.1, 4)
    return {"mean": mean, "std": std, "a": low, "b": low + std * chance.uniform(0.2, 6)}


OPTIONS = {
    "uniform": bounds,
    "normal": lambda chance: {"mean": chance.uniform(-3, 3), "std": chance.choice([0.0, 0.01, 2.3])},
    "trunc_normal": truncation,
    "constant": lambda chance: {"val": chance.uniform(-10, 10)},
    "ones": lambda chance: {},
    "zeros": lambda chance: {},
    "eye": lambda chance: {},
    "dirac": lambda chance: {"groups": chance.choice([1, 2, 3])},
    "xavier_uniform": lambda chance: {"gain": chance.choice(GAINS)},
    "xavier_normal": lambda chance: {"gain": chance.choice(GAINS)},
    "kaiming_uniform": kaiming,
    "kaiming_normal": kaiming,
    "orthogonal": lambda chance: {"gain": chance.choice(GAINS)},
    "sparse": lambda chance: {"sparsity": chance.choice([0.0, 0.1, 0.5, 0.99, 1.0]), "std": 0.3},
}


def shape_for(name, options, chance):
    if name == "dirac":
        lengths = [options["groups"] * chance.randint(1, 5), chance.randint(1, 5)]
        return lengths + [chance.randint(1, 6) for _ in range(chance.randint(1, 3))]
    if name in ("eye", "sparse", "orthogonal"):
        return [chance.randint(1, 70), chance.randint(1, 70)]
    dimensions = chance.randint(2, 4)
    if name in ("uniform", "normal", "trunc_normal", "constant", "ones", "zeros"):
        dimensions = chance.randint(1, 4)
    # Short draws, draws with a ragged end, and some that span many blocks of words
    longest = chance.choice([3, 9, 40]) if dimensions > 1 else chance.choice([20, 700, 20000])
    return [chance.randint(1, longest) for _ in range(dimensions)]


def draw_with_torch(name, shape, seed, options):
    torch.manual_seed(seed)
    tensor = torch.empty(shape)
    getattr(torch.nn.init, name + "_")(tensor, **options)
    return tensor.numpy()


def draw_with_workbook(program, name, shape, seed, options):
    command = [program, "sample", name, "--format", "npy", "--seed", str(seed)]
    command += ["--shape", "x".join(map(str, shape))]
    for option, value in options.items():
        command += [f"--{option}", value if isinstance(value, str) else repr(value)]
    return numpy.load(io.BytesIO(subprocess.run(command, check=True, capture_output=True).stdout))


def difference(name, options, theirs, ours):
    """What differs, as a sentence; None where nothing does."""
    if theirs.shape != ours.shape or ours.dtype != numpy.float32:
        return f"shape {theirs.shape} there, {ours.dtype} {ours.shape} here"
    if name == "orthogonal":
        worst = float(numpy.abs(theirs - ours).max())
        return f"{worst:.2g} apart" if worst > 5e-6 * options["gain"] else None
    bits = numpy.flatnonzero(theirs.view(numpy.uint32) != ours.view(numpy.uint32))
    if bits.size == 0:
        return None
    i = bits[0]
    return f"{bits.size} of {ours.size} differ, first [{i}]: {theirs.flat[i]!r}, {ours.flat[i]!r}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cases", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workbook", default=ROOT / "build/dev/workbook")
    arguments = parser.parse_args()

    torch.set_num_threads(1)
    chance = random.Random(arguments.seed)
    names = list(OPTIONS)
    drawn = dict.fromkeys(names, 0)
    failures = 0
    for case in range(arguments.cases):
        name = names[case % len(names)]
        options = OPTIONS[name](chance)
        shape = shape_for(name, options, chance)
        seed = chance.choice([0, 1, 42, -1, 2**63, chance.getrandbits(64)])
        theirs = draw_with_torch(name, shape, seed, options)
        ours = draw_with_workbook(arguments.workbook, name, shape, seed, options)
        drawn[name] += ours.size
        problem = difference(name, options, theirs, ours)
        if problem:
            failures += 1
            print(f"{name} {shape} seed {seed} {options}: {problem}")

    for name, numbers in drawn.items():
        print(f"{name:<16} {numbers:>9} numbers")
    print(f"{arguments.cases} cases with PyTorch {torch.__version__}, {failures} different")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
