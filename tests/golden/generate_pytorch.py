#!/usr/bin/python3
"""What PyTorch draws: every initializer, nn.Linear and the chapter's network, seed by seed.

    generate_pytorch.py > golden-pytorch.json

Rerun it when cases are added. The PyTorch version stands in the file under "torch"; another
version may draw other numbers, so compare the cases that stood there before.
"""
import json
import math
import os
import subprocess
import sys
import warnings

import torch
from torch import nn
from torch.nn import init

warnings.simplefilter("ignore")  # LazyLinear announces that it is new
torch.set_num_threads(1)

SEEDS = [0, 1, 42, 2024]

# "default" = scalar kernels without FMA; "avx2" = what PyTorch on Linux x86-64 prints, the one
# this project reproduces.
PROFILES = ["default", "avx2"]

NOTE = (
    "float32 values printed with 9 significant digits (round trip exact; -0 is meaningful); "
    "float64 with repr; next31 = next generator word & 0x7fffffff after the op"
)

empty = torch.empty
gain = init.calculate_gain

DRAWN = {
    "rand_2x4": lambda: torch.rand(2, 4),
    "uniform_m10_10_3x4": lambda: init.uniform_(empty(3, 4), -10, 10),
    "uniform_default_5": lambda: init.uniform_(empty(5)),
    "normal_0_1_n1": lambda: init.normal_(empty(1)),
    "normal_0_1_n7": lambda: init.normal_(empty(7)),
    "normal_0_1_n15": lambda: init.normal_(empty(15)),
    "normal_0_1_n16": lambda: init.normal_(empty(16)),
    "normal_0_1_n17": lambda: init.normal_(empty(17)),
    "normal_0_1_n24": lambda: init.normal_(empty(24)),
    "normal_0_0.01_4x8": lambda: init.normal_(empty(4, 8), 0, 0.01),
    "normal_3.5_2.3_n17": lambda: init.normal_(empty(17), 3.5, 2.3),
    "normal_f64_n17": lambda: empty(17, dtype=torch.float64).normal_(),
    "uniform_f64_n5": lambda: empty(5, dtype=torch.float64).uniform_(-1, 2),
    "xavier_uniform_3x5": lambda: init.xavier_uniform_(empty(3, 5)),
    "xavier_uniform_gain_tanh_2x3x3x3": lambda: init.xavier_uniform_(
        empty(2, 3, 3, 3), gain("tanh")
    ),
    "xavier_normal_3x5": lambda: init.xavier_normal_(empty(3, 5)),
    "xavier_normal_gain_relu_4x8": lambda: init.xavier_normal_(empty(4, 8), gain("relu")),
    "kaiming_uniform_default_3x5": lambda: init.kaiming_uniform_(empty(3, 5)),
    "kaiming_uniform_a_sqrt5_8x4": lambda: init.kaiming_uniform_(empty(8, 4), math.sqrt(5)),
    "kaiming_uniform_fan_out_relu_2x3x3": lambda: init.kaiming_uniform_(
        empty(2, 3, 3), mode="fan_out", nonlinearity="relu"
    ),
    "kaiming_normal_default_3x5": lambda: init.kaiming_normal_(empty(3, 5)),
    "kaiming_normal_fan_out_leaky0.2_4x8": lambda: init.kaiming_normal_(
        empty(4, 8), 0.2, mode="fan_out"
    ),
    "trunc_normal_default_n7": lambda: init.trunc_normal_(empty(7)),
    "trunc_normal_default_n20": lambda: init.trunc_normal_(empty(20)),
    "trunc_normal_0_0.02_m0.03_0.05_n9": lambda: init.trunc_normal_(
        empty(9), 0, 0.02, -0.03, 0.05
    ),
    "orthogonal_3x5": lambda: init.orthogonal_(empty(3, 5)),
    "orthogonal_5x3": lambda: init.orthogonal_(empty(5, 3)),
    "orthogonal_4x4_gain1.7": lambda: init.orthogonal_(empty(4, 4), 1.7),
    "orthogonal_2x3x2": lambda: init.orthogonal_(empty(2, 3, 2)),
    "sparse_0.25_4x3": lambda: init.sparse_(empty(4, 3), 0.25),
    "sparse_0.5_std2_10x2": lambda: init.sparse_(empty(10, 2), 0.5, 2.0),
    "randperm_10": lambda: torch.randperm(10),
}

LINEARS = {
    "linear_4_8": lambda: nn.Linear(4, 8),
    "linear_8_1": lambda: nn.Linear(8, 1),
    "linear_3_2": lambda: nn.Linear(3, 2),
    "linear_4_3_nobias": lambda: nn.Linear(4, 3, bias=False),
}

DETERMINISTIC = {
    "eye_3x5": lambda: init.eye_(empty(3, 5)),
    "eye_5x3": lambda: init.eye_(empty(5, 3)),
    "ones_2x2": lambda: init.ones_(empty(2, 2)),
    "zeros_3": lambda: init.zeros_(empty(3)),
    "constant_0.3_2": lambda: init.constant_(empty(2), 0.3),
    "dirac_2x3x3": lambda: init.dirac_(empty(2, 3, 3)),
    "dirac_groups2_4x2x2x3": lambda: init.dirac_(empty(4, 2, 2, 3), 2),
    "dirac_2x2x2x3x1": lambda: init.dirac_(empty(2, 2, 2, 3, 1)),
}

GAINS = {
    "linear": gain("linear"),
    "conv1d": gain("conv1d"),
    "conv2d": gain("conv2d"),
    "conv3d": gain("conv3d"),
    "conv_transpose1d": gain("conv_transpose1d"),
    "conv_transpose2d": gain("conv_transpose2d"),
    "conv_transpose3d": gain("conv_transpose3d"),
    "sigmoid": gain("sigmoid"),
    "tanh": gain("tanh"),
    "relu": gain("relu"),
    "leaky_relu": gain("leaky_relu"),
    "selu": gain("selu"),
    "leaky_relu(0.2)": gain("leaky_relu", 0.2),
    "leaky_relu(sqrt5)": gain("leaky_relu", math.sqrt(5)),
}


def values(tensor):
    numbers = tensor.detach().flatten().tolist()
    if tensor.dtype == torch.float32:
        return [float(f"{number:.9g}") for number in numbers]
    return numbers


def record(tensor):
    return {"shape": list(tensor.shape), "data": values(tensor)}


def next31():
    """The low 31 bits of the generator's next word, which stays undrawn."""
    state = torch.get_rng_state()
    word = torch.empty(1, dtype=torch.int64).random_(0, 2**31).item()
    torch.set_rng_state(state)
    return word


def normal_cache_sequence():
    """A fill of fewer than 16 normals may leave a spare one to the next such fill."""
    return [
        record(empty(7).normal_()),
        record(empty(3).normal_(1, 2)),
        record(empty(16).normal_()),
        record(empty(2).normal_()),
    ]


def scenario():
    """The chapter's network after each section."""
    net = nn.Sequential(nn.LazyLinear(8), nn.ReLU(), nn.LazyLinear(1))
    steps = []

    def snapshot(step, **more):
        steps.append(
            {
                "step": step,
                "w0": values(net[0].weight),
                "b0": values(net[0].bias),
                "w2": values(net[2].weight),
                "b2": values(net[2].bias),
                "next31": next31(),
                **more,
            }
        )

    def init_normal(module):
        if type(module) == nn.Linear:
            init.normal_(module.weight, mean=0, std=0.01)
            init.zeros_(module.bias)

    def init_constant(module):
        if type(module) == nn.Linear:
            init.constant_(module.weight, 1)
            init.zeros_(module.bias)

    def init_xavier(module):
        if type(module) == nn.Linear:
            init.xavier_uniform_(module.weight)

    def init_42(module):
        if type(module) == nn.Linear:
            init.constant_(module.weight, 42)

    def init_custom(module):
        if type(module) == nn.Linear:
            init.uniform_(module.weight, -10, 10)
            module.weight.data *= module.weight.data.abs() >= 5

    X = torch.rand(2, 4)
    Y = net(X)
    snapshot("default_init", X=values(X), Y=values(Y))
    net.apply(init_normal)
    snapshot("normal_std0.01_zero_bias")
    net.apply(init_constant)
    snapshot("constant_1")
    net[0].apply(init_xavier)
    net[2].apply(init_42)
    snapshot("xavier_net0_42_net2")
    net.apply(init_custom)
    snapshot("uniform_m10_10_keep_abs_ge_5")
    net[0].weight.data[:] += 1
    net[0].weight.data[0, 0] = 42
    snapshot("plus_1_and_00_is_42")
    return steps


def draw(seed):
    """Every case, each from a freshly seeded generator."""
    drawn = {}
    for name, case in DRAWN.items():
        torch.manual_seed(seed)
        drawn[name] = {**record(case()), "next31": next31()}
    for name, case in LINEARS.items():
        torch.manual_seed(seed)
        parameters = {key: record(value) for key, value in case().named_parameters()}
        drawn[name] = {**parameters, "next31": next31()}
    for case in (normal_cache_sequence, scenario):
        torch.manual_seed(seed)
        drawn[case.__name__] = case()
    return drawn


def draw_with(profile):
    # PyTorch picks its kernels once per process, hence a process of its own for each profile
    environment = {**os.environ, "ATEN_CPU_CAPABILITY": profile}
    command = [sys.executable, __file__, "--seeds"]
    return json.loads(subprocess.check_output(command, env=environment))


def main():
    if "--seeds" in sys.argv:
        json.dump({str(seed): draw(seed) for seed in SEEDS}, sys.stdout)
        return
    golden = {
        "note": NOTE,
        "profiles": {profile: draw_with(profile) for profile in PROFILES},
        "torch": torch.__version__,
        "calculate_gain": {name: float(value) for name, value in GAINS.items()},
        "deterministic": {name: record(case()) for name, case in DETERMINISTIC.items()},
    }
    json.dump(golden, sys.stdout, separators=(",", ":"))
    print()


if __name__ == "__main__":
    main()
