#!/usr/bin/python3
"""What str(tensor) shows in PyTorch: tensors of the chapter, and others that print differently.

    generate_prints.py > golden-prints.json

Rerun it when cases are added. The PyTorch version stands in the file under "torch"; another
version may draw or print otherwise, so compare the cases that stood there before. A seed's cases
share one generator: a case that draws goes after those that draw already.
"""
import json
import math
import os
import sys

os.environ["ATEN_CPU_CAPABILITY"] = "avx2"  # the kernels that golden.cpp compares with

import torch
from torch.nn import init

SEEDS = [0, 1, 42]


def chapter():
    """What the chapter shows of the weights and the biases."""
    weight = torch.empty(8, 4)
    bias = torch.zeros(8)
    init.normal_(weight, mean=0, std=0.01)
    yield weight[0]
    yield weight
    yield weight[0, 0]
    yield torch.ones(4)
    yield bias
    yield bias[0]
    init.xavier_uniform_(weight)
    yield weight[0]
    yield weight[:2]
    yield torch.full((8,), 42.0)
    yield torch.full((1, 8), 42.0)
    init.uniform_(weight, -10, 10)
    weight *= weight.abs() >= 5
    yield weight[:2]
    yield weight
    weight += 1
    weight[0, 0] = 42
    yield weight[0]
    yield weight


def others():
    """Small and large numbers, other shapes, long tensors, and each rule of the formatting."""
    for scale in (1e-3, 1e-5, 1e4, 1e9):
        yield (torch.randn(8, 4) * scale)[0]
    yield torch.rand(2, 3, 4)
    yield torch.randn(1)
    yield torch.empty(0)
    yield torch.randn(30)
    yield torch.randn(40, 40)
    yield torch.tensor([1, 1e-5])
    yield torch.tensor([1, 1e6])
    yield torch.tensor([0, -0.0, math.nan, math.inf, -math.inf])
    yield torch.tensor([1.0, 2.0, 3.0])
    yield torch.tensor([1e8, 1])
    yield torch.tensor([[1.5, -2.25], [1000, 0]])


def limits():
    """Each rule of the formatting on both sides of its limit. Nothing is drawn."""
    yield torch.tensor([1.0, 1000.0])
    yield torch.tensor([1.0, 1001.0])
    yield torch.tensor([0.7, 700.0])
    yield torch.tensor([0.75, 750.0])
    yield torch.tensor([0.75, 750.5])
    yield torch.tensor([1.0, 1e8])
    yield torch.tensor([1e8, 1e8])
    yield torch.tensor([1e8, 1e8 + 8])
    yield torch.tensor([1e6 + 0.5, 1e8])
    yield torch.tensor([1e-4, 0.05])
    yield torch.tensor([1.0001e-4, 0.05])
    yield torch.tensor([0.99e-4, 0.05])
    yield torch.tensor([-1e-4, -1.0001e-4])
    yield torch.tensor([-123456.75, 1e10])
    yield torch.tensor([math.nan, 1.5, -math.inf])
    yield torch.tensor([math.inf, 12345678.0])
    yield torch.arange(1000.0)
    yield torch.arange(1001.0)
    yield torch.arange(1200.0).reshape(6, 200)
    yield torch.arange(1200.0).reshape(200, 6)
    yield torch.arange(1400.0).reshape(7, 200)
    yield torch.arange(1200.0).reshape(6, 1, 200) / 8
    yield torch.arange(24.0).reshape(2, 3, 2, 2)
    yield torch.arange(2401.0).reshape(7, 7, 7, 7)
    yield torch.arange(12.0).reshape(1, 12, 1) * -1234567.0
    yield torch.tensor([1.25, -1234.5, 3.0]).reshape(*[1] * 59, 3)
    yield torch.tensor([1.25, -1234.5, 3.0]).reshape(*[1] * 53, 3)
    yield torch.arange(40.0) / 7
    yield torch.arange(40.0).reshape(1, 40) / 700
    yield torch.empty(0, 3)
    yield torch.empty(2, 0, 1)


def number(value):
    # JSON has no NaN and no infinities
    return float(f"{value:.9g}") if math.isfinite(value) else str(value)


def record(tensor):
    values = [number(value) for value in tensor.flatten().tolist()]
    return {"shape": list(tensor.shape), "values": values, "text": str(tensor)}


def main():
    cases = []
    for seed in SEEDS:
        torch.manual_seed(seed)
        # Each tensor is recorded before the next call edits it
        cases += [record(tensor) for tensor in chapter()]
        cases += [record(tensor) for tensor in others()]
    cases += [record(tensor) for tensor in limits()]
    json.dump({"torch": torch.__version__, "cases": cases}, sys.stdout)


if __name__ == "__main__":
    main()
