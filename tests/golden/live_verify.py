#!/usr/bin/python3
"""Lets `workbook verify` judge arrays that NumPy and PyTorch drew, right ones and wrong ones.

    live_verify.py [--workbook PROGRAM]

Right arrays must be accepted; wrong ones must be rejected, and at least nine in ten of them must be
told the mistake that was made. Exits 1 otherwise, and 0 with a sentence where PyTorch is not
installed.
"""
import argparse
import json
import math
import pathlib
import subprocess
import sys
import tempfile

try:
    import numpy
    import torch
except ImportError as error:
    print(f"live_verify: not run, for {error.name} is not installed (Debian: python3-torch).")
    sys.exit(0)

ROOT = pathlib.Path(__file__).resolve().parents[2]
FAN_OUT, FAN_IN = SHAPE = (128, 256)
init = torch.nn.init


def torch_array(name, *arguments, **options):
    tensor = torch.empty(SHAPE)
    getattr(init, name + "_")(tensor, *arguments, **options)
    return tensor.numpy()


def uniform(bound):
    return GENERATOR.uniform(-bound, bound, SHAPE)


def normal(std):
    return GENERATOR.normal(0, std, SHAPE)


def glorot():
    return math.sqrt(6 / (FAN_IN + FAN_OUT))


# An array, and what it is rightly said to be
RIGHT = [
    (lambda: uniform(1), "uniform --a -1 --b 1"),
    (lambda: uniform(1).astype("f4"), "uniform --a -1 --b 1"),
    (lambda: normal(0.01), "normal --std 0.01"),
    (lambda: numpy.asfortranarray(normal(2).astype(">f4")), "normal --std 2"),
    (lambda: uniform(glorot()), "glorot_uniform"),
    (lambda: normal(math.sqrt(2 / FAN_IN)), "he_normal"),
    (lambda: torch_array("uniform"), "uniform"),
    (lambda: torch_array("normal", std=0.02), "normal --std 0.02"),
    (lambda: torch_array("trunc_normal"), "trunc_normal"),
    (lambda: torch_array("trunc_normal", 0, 0.02, -0.03, 0.05),
     "trunc_normal --std 0.02 --a -0.03 --b 0.05"),
    (lambda: torch_array("xavier_uniform", 5 / 3), "xavier_uniform --gain 1.6666666666666667"),
    (lambda: torch_array("xavier_normal"), "xavier_normal"),
    (lambda: torch_array("kaiming_uniform", math.sqrt(5)), "kaiming_uniform --a 2.23606797749979"),
    (lambda: torch_array("kaiming_normal", mode="fan_out"), "kaiming_normal --mode fan_out"),
    (lambda: torch_array("orthogonal"), "orthogonal"),
    (lambda: torch_array("sparse", 0.1), "sparse --sparsity 0.1"),
    (lambda: torch_array("eye"), "eye"),
    (lambda: torch_array("xavier_uniform").astype("f2"), "xavier_uniform"),
]  # fmt: skip

# An array, what it is wrongly said to be, and the mistake that was made
WRONG = [
    (lambda: normal(1e-4), "normal --std 0.01", "variance_as_std"),
    (lambda: normal(0.1), "normal --std 0.01", "std_as_variance"),
    (lambda: normal(1), "normal --std 0.01", "default_std"),
    (lambda: normal(0.0105), "normal --std 0.01", "std_off"),
    (lambda: uniform(math.sqrt(2 / (FAN_IN + FAN_OUT))), "xavier_uniform", "bound_is_std"),
    (lambda: uniform(6 / (FAN_IN + FAN_OUT)), "xavier_uniform", "root_forgotten"),
    (lambda: normal(math.sqrt(3 / (FAN_IN + FAN_OUT))), "xavier_normal", "three_for_two"),
    (lambda: uniform(math.sqrt(3 / FAN_IN)), "xavier_uniform", "fan_in_only"),
    (lambda: uniform(math.sqrt(3 / FAN_OUT)), "xavier_uniform", "fan_out_only"),
    (lambda: normal(math.sqrt(2 / FAN_OUT)), "kaiming_normal", "fans_swapped"),
    (lambda: torch_array("kaiming_normal", mode="fan_out"), "kaiming_normal", "fans_swapped"),
    (lambda: normal(math.sqrt(1 / FAN_IN)), "kaiming_normal --nonlinearity relu",
     "gain_forgotten"),
    (lambda: torch_array("xavier_uniform"), "xavier_uniform --gain 2", "gain_forgotten"),
    (lambda: uniform(4 * glorot()), "xavier_uniform --gain 2", "gain_twice"),
    (lambda: torch_array("trunc_normal", 0, 1 / 16, -1 / 8, 1 / 8), "lecun_normal",
     "truncation_uncorrected"),
    (lambda: torch_array("xavier_uniform"), "xavier_normal", "uniform_for_normal"),
    (lambda: torch_array("xavier_normal"), "xavier_uniform", "normal_for_uniform"),
    (lambda: numpy.abs(normal(0.01)), "normal --std 0.01", "absolute_value"),
    (lambda: GENERATOR.uniform(0, glorot(), SHAPE), "xavier_uniform", "positive_half"),
    (lambda: numpy.clip(normal(1), -2, 2), "trunc_normal", "clamped"),
]  # fmt: skip


def verify(program, folder, array, claim):
    file = folder / "w.npy"
    numpy.save(file, array)
    name, *options = claim.split()
    command = [program, "verify", file, "--as", name, *options, "--json", "-"]
    answer = subprocess.run(command, capture_output=True, text=True)
    if answer.returncode > 1:
        sys.exit(answer.stderr)
    return json.loads(answer.stdout)


def explains(verdict, mistake):
    """Whether the first explanation is this mistake, or has the same law."""
    explanations = verdict["explanations"]
    return any(each["id"] == mistake and each["law"] == explanations[0]["law"]
               for each in explanations)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--workbook", default=ROOT / "build/dev/workbook")
    program = parser.parse_args().workbook
    torch.manual_seed(1)
    false_alarms = missed = named = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for draw, claim in RIGHT:
            if verify(program, folder, draw(), claim)["rejected"]:
                false_alarms += 1
                print(f"rejected, and should not be: {claim}")
        for draw, claim, mistake in WRONG:
            verdict = verify(program, folder, draw(), claim)
            missed += not verdict["rejected"]
            if explains(verdict, mistake):
                named += 1
            else:
                found = [each["id"] for each in verdict["explanations"]]
                print(f"{mistake} as {claim}: explained by {found}")
    print(f"{len(RIGHT)} right arrays, {false_alarms} rejected; {len(WRONG)} wrong ones, "
          f"{missed} accepted, {named} named")
    sys.exit(false_alarms > 0 or missed > 0 or named < 0.9 * len(WRONG))


GENERATOR = numpy.random.default_rng(1)

if __name__ == "__main__":
    main()
