#!/usr/bin/python3
"""The chapter in PyTorch: what every cell of every section shows, for the seeds given.

    parameter_initialization.py SEED...           prints the cells
    parameter_initialization.py --json SEED...    prints {seed: {section: {cell: {name: text}}}}

golden-parameter_initialization.json is the JSON of the seeds 0, 1, 42 and 2024. A tensor's text is
str(tensor.data); only cells that show tensors or PyTorch's own texts stand here.
"""
import json
import math
import sys
import warnings

import torch
from torch import nn

warnings.simplefilter("ignore")  # LazyLinear announces that it is new


class Story:
    """The network and its input; each method tells a section and returns its cells."""

    def __init__(self, seed):
        torch.manual_seed(seed)

    def weight(self, layer):
        return self.net[layer].weight.data

    def bias(self, layer):
        return self.net[layer].bias.data

    def default(self):
        self.net = nn.Sequential(nn.LazyLinear(8), nn.ReLU(), nn.LazyLinear(1))
        before = str(self.net)
        self.X = torch.rand(2, 4)
        shape = tuple(self.net(self.X).shape)
        return {
            "net": {"net": before},
            "forward": {"X": self.X, "net(X).shape": shape},
            "after": {"net": self.net, "net[0].weight": self.weight(0), "net[0].bias": self.bias(0)},
            "bound": {
                "1/√4": torch.tensor(1 / math.sqrt(4)),
                "net[0].weight.abs().max()": self.weight(0).abs().max(),
                "1/√8": torch.tensor(1 / math.sqrt(8)),
                "net[2].weight.abs().max()": self.weight(2).abs().max(),
            },
        }

    def built_in(self):
        def init_normal(module):
            if type(module) == nn.Linear:
                nn.init.normal_(module.weight, mean=0, std=0.01)
                nn.init.zeros_(module.bias)

        self.net.apply(init_normal)
        visited = []
        self.net.apply(lambda module: visited.append(type(module).__name__))
        unused = nn.Sequential(nn.LazyLinear(8), nn.ReLU(), nn.LazyLinear(1))
        found = sum(type(module) == nn.Linear for module in unused.modules())
        return {
            "normal": {"net[0].weight[0]": self.weight(0)[0], "net[0].bias[0]": self.bias(0)[0]},
            "whole": {"net[0].weight": self.weight(0), "net[0].bias": self.bias(0)},
            "order": {"visited": "\n".join(visited)},
            "lazy": {"Linear layers found": found},
        }

    def constant(self):
        def init_constant(module):
            if type(module) == nn.Linear:
                nn.init.constant_(module.weight, 1)
                nn.init.zeros_(module.bias)

        self.net.apply(init_constant)
        hidden = self.net[0](self.X).data
        gradient = torch.autograd.grad(self.net(self.X).sum(), self.net[0].weight)[0]
        return {
            "ones": {"net[0].weight[0]": self.weight(0)[0], "net[0].bias[0]": self.bias(0)[0]},
            "hidden": {"net[0](X)": hidden},
            "step": {"net[0].weight - 0.1 * gradient": self.weight(0) - 0.1 * gradient},
        }

    def per_block(self):
        def init_xavier(module):
            if type(module) == nn.Linear:
                nn.init.xavier_uniform_(module.weight)

        def init_42(module):
            if type(module) == nn.Linear:
                nn.init.constant_(module.weight, 42)

        self.net[0].apply(init_xavier)
        self.net[2].apply(init_42)
        return {
            "blocks": {"net[0].weight[0]": self.weight(0)[0], "net[2].weight[0]": self.weight(2)[0]},
            "bound": {
                "√(6/(4 + 8))": torch.tensor(math.sqrt(6 / (4 + 8))),
                "net[0].weight.abs().max()": self.weight(0).abs().max(),
            },
            "biases": {"net[0].bias": self.bias(0), "net[2].bias": self.bias(2)},
        }

    def custom(self):
        initialized = []

        def init_custom(module):
            if type(module) == nn.Linear:
                initialized.append(f"Init weight {tuple(module.weight.shape)}")
                nn.init.uniform_(module.weight, -10, 10)
                module.weight.data *= module.weight.data.abs() >= 5

        self.net.apply(init_custom)
        return {
            "custom": {
                "initialized": "\n".join(initialized),
                "net[0].weight[:2]": self.weight(0)[:2],
            },
        }

    def direct_editing(self):
        self.net[0].weight.data[:] += 1
        self.net[0].weight.data[0, 0] = 42
        weight = self.weight(0)
        copy = weight[0].clone()
        copy += 1
        edited = weight[0].clone()
        scratch = weight.clone()
        row = scratch[0]
        row += 1
        other = weight.clone()
        other[0, 0] = 42
        other += 1
        return {
            "edit": {"net[0].weight[0]": weight[0]},
            "copy": {"copy": copy, "net[0].weight[0]": edited},
            "view": {"scratch[0]": scratch[0]},
            "order": {"other[0][0]": other[0][0]},
        }


def as_text(cells):
    return {cell: {name: str(shown) for name, shown in items.items()} for cell, items in cells.items()}


def tell(seed):
    story = Story(seed)
    # A section's texts are taken before the next one edits the same tensors
    return {
        "00_default": as_text(story.default()),
        "01_built_in": as_text(story.built_in()),
        "02_constant": as_text(story.constant()),
        "03_per_block": as_text(story.per_block()),
        "04_custom": as_text(story.custom()),
        "05_direct_editing": as_text(story.direct_editing()),
    }


def main():
    arguments = sys.argv[1:]
    as_json = "--json" in arguments
    seeds = [int(argument) for argument in arguments if argument != "--json"] or [42]
    stories = {str(seed): tell(seed) for seed in seeds}
    if as_json:
        json.dump(stories, sys.stdout, ensure_ascii=False, indent=1)
        print()
        return
    for seed, sections in stories.items():
        for section, cells in sections.items():
            for cell, items in cells.items():
                for name, text in items.items():
                    print(f"{seed} {section} {cell} {name}:\n{text}")


if __name__ == "__main__":
    main()
