#!/usr/bin/python3
"""A hash of the bits of a million numbers of each kind that PyTorch draws, seed by seed.

    generate_hashes.py > golden-hashes.json            with PyTorch 1.13 and glibc before 2.41
    generate_hashes.py > golden-hashes-2.41.json       with PyTorch 2.6 and glibc 2.41

The other golden files hold few numbers each, which a wrong rounding in one of a thousand may miss.
PyTorch's truncated normals hang on the C library's erf, which glibc 2.41 rounds otherwise.
The hash is FNV-1a, a 32-bit word at a time. The PyTorch version stands in the file under "torch".
"""
import json
import os
import sys

os.environ["ATEN_CPU_CAPABILITY"] = "avx2"  # the kernels that golden.cpp compares with

import numpy
import torch
from torch.nn import init

SEEDS = [0, 1, 42, 2024]
N = 2**20

CASES = {
    "uniform": lambda w: init.uniform_(w),
    "uniform_-0.3_1.7": lambda w: init.uniform_(w, -0.3, 1.7),
    "normal": lambda w: init.normal_(w),
    "normal_0.25_1.3": lambda w: init.normal_(w, 0.25, 1.3),
    "trunc_normal": lambda w: init.trunc_normal_(w),
    "trunc_normal_0.1_0.7_-3_0.2": lambda w: init.trunc_normal_(w, 0.1, 0.7, -3, 0.2),
}


def fnv1a(tensor):
    value = 0xCBF29CE484222325
    for word in tensor.numpy().view(numpy.uint32).tolist():
        value = (value ^ word) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return f"{value:016x}"


def draw(case, seed):
    torch.manual_seed(seed)
    return case(torch.empty(N))


def main():
    hashes = {
        str(seed): {name: fnv1a(draw(case, seed)) for name, case in CASES.items()}
        for seed in SEEDS
    }
    json.dump({"torch": torch.__version__, "n": N, "hashes": hashes}, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
