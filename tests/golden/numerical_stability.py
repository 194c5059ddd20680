#!/usr/bin/python3
"""The second chapter in PyTorch: what its cells show, for the seeds given.

    numerical_stability.py --json SEED... > golden-numerical_stability.json

The JSON is of the seeds 0, 1, 42 and 2024: {seed: {section: {cell: {name: text}}}}. A section stands alone, and
starts from the seed. A number that went through products of matrices has two digits; the last of them may
differ by one. What training amplifies from one sum's rounding to the next is not here: the race, and the units.
"""
import json
import math
import sys

import torch
from torch import nn
from torch.nn import functional, init

torch.set_num_threads(1)


def noise(rows, columns):
    return init.normal_(torch.empty(rows, columns))


def two_digits(value):
    return "0" if value == 0 else f"{value:.1e}"


def one_digit(value):
    return f"{value:.0e}"


def row(name, values, shown=two_digits):
    return f"{name:<22}" + "".join(f"{shown(value):>9}" for value in values)


def at(course, places):
    return [course[place - 1] for place in places]


def mean_square(tensor):
    return tensor.detach().double().square().mean().item()


def follow(layers, signal, gradient=None):
    """The mean square of a signal after each layer, and of a gradient before each."""
    inputs, course = [], []
    for layer in layers:
        inputs.append(signal.detach().requires_grad_())
        signal = layer(inputs[-1])
        course.append(mean_square(signal))
    if gradient is None:
        return course, None
    # Layer by layer, each from what it was given
    back = [0.0] * len(layers)
    gradient = gradient()
    for i in reversed(range(len(layers))):
        gradient, = torch.autograd.grad(layers[i](inputs[i]), inputs[i], gradient)
        back[i] = mean_square(gradient)
    return course, back


def weigh(layers, rule):
    """Applies a rule to every weight, and sets every bias to 0."""
    with torch.no_grad():
        for layer in layers:
            for module in layer.modules():
                if type(module) == nn.Linear:
                    rule(module.weight)
                    if module.bias is not None:
                        module.bias.zero_()
    return layers


def kaiming(times=1.0):
    def rule(w):
        init.kaiming_normal_(w, nonlinearity="relu")
        w *= math.sqrt(times)
    return rule


def normal(std):
    return lambda w: init.normal_(w, std=std)


def vanishing():
    def slopes(function):
        x = torch.tensor([-2.0, -1, 0, 1, 2], requires_grad=True)
        function(x).backward(torch.ones(5))
        return str(x.grad)

    def back_through(activation):
        layers = weigh([nn.Sequential(nn.Linear(256, 256), activation()) for _ in range(50)], init.xavier_uniform_)
        return at(follow(layers, noise(64, 256), lambda: noise(64, 256))[1], [50, 40, 30, 20, 10, 1])

    def default_net(bias):
        return [nn.Sequential(nn.Linear(256, 256, bias=bias), nn.ReLU()) for _ in range(50)]

    def differences(layers, signal):
        course = []
        for layer in layers:
            signal = layer(signal)
            common = signal.mean(0)
            square = mean_square(signal - common)
            course.append(square if square > 1e-11 * mean_square(common) else 0.0)
        return course

    shown = {"slopes": {"sigmoid": slopes(torch.sigmoid), "tanh": slopes(torch.tanh)},
             "sigmoids": {"mean square of the gradient at layers 50, 40, 30, 20, 10, 1": "\n".join(
                 [row("sigmoid", back_through(nn.Sigmoid)), row("tanh", back_through(nn.Tanh))])}}
    without, with_biases, x = default_net(False), default_net(True), noise(64, 256)
    faded, _ = follow(without, x)
    kept, gradient = follow(with_biases, x, lambda: noise(64, 256))
    apart = differences(with_biases, x)
    places = [1, 5, 10, 20, 50]
    shown["defaults"] = {"mean squares at layers 1, 5, 10, 20, 50": "\n".join(
        row(name, at(course, places)) for name, course in (
            ("signal, no biases", faded), ("signal, biases", kept), ("differences, biases", apart),
            ("gradient, biases", gradient)))}
    return shown


def exploding():
    def draw_matrix():
        nn.Linear(4, 4, bias=False)
        return init.normal_(torch.empty(4, 4))

    product = draw_matrix()
    first = str(product)
    largest = [product.abs().max().item()]
    while len(largest) < 100:
        product = product @ draw_matrix().T
        largest.append(product.abs().max().item())
    shown = {"product": {"one matrix": first, "largest number after 1, 20, 40, 60, 80, 100 of them":
                         row("product", at(largest, [1, 20, 40, 60, 80, 100]))}}

    layers = weigh([nn.Sequential(nn.Linear(128, 128), nn.ReLU()) for _ in range(300)], kaiming(2.0))
    signal, largest = noise(8, 128), []
    for layer in layers:
        signal = layer(signal)
        largest.append(signal.abs().max().item())
    shown["twice"], shown["formats"] = {}, {}
    rows = []
    for name, dtype in (("float32", torch.float32), ("bfloat16", torch.bfloat16), ("float16", torch.float16)):
        info = torch.finfo(dtype)
        end = next(i for i, value in enumerate(largest, 1) if value > info.max)
        shown["twice"][name] = f"layer {end}"
        rows.append(row(name, [info.tiny * info.eps, info.max, info.eps]))
    shown["formats"]["smallest above 0, largest, step at 1"] = "\n".join(rows)
    nn.Linear(2, 1, bias=False)
    shown["nan"] = {"infinity - infinity": str(torch.tensor([[math.nan]])), "its loss": str(torch.tensor([[math.nan]]))}

    def reflection():
        v = noise(2, 1)
        return torch.eye(2) - 2 * v @ v.T / v.square().sum()

    def follow_two(draw_matrix):
        signals, sines = torch.eye(2), []
        for _ in range(10):
            nn.Linear(2, 2, bias=False)
            signals = signals @ draw_matrix().T
            (ax, ay), (bx, by) = signals.tolist()
            sines.append(abs(ax * by - ay * bx) / math.hypot(ax, ay) / math.hypot(bx, by))
        return at(sines, [1, 2, 4, 7, 10])

    shown["directions"] = {"sine of their angle after 1, 2, 4, 7, 10 of them": "\n".join([
        row("Gaussian matrices", follow_two(lambda: noise(2, 2))), row("reflections", follow_two(reflection))])}
    return shown


def keep_the_variance():
    def follow_signal(rule, width, activation=None):
        layers = [nn.Sequential(nn.Linear(width, width, bias=False), *([activation()] if activation else []))
                  for _ in range(50)]
        return follow(weigh(layers, rule), noise(64, width))[0]

    rules = {"N(0, 0.01²)": normal(0.01), "default": lambda w: init.kaiming_uniform_(w, math.sqrt(5)),
             "Xavier": init.xavier_uniform_, "Kaiming": kaiming()}
    shown = {"rules": {"mean square at layers 1, 2, 5, 10, 50": "\n".join(
        row(name, at(follow_signal(rule, 256, nn.ReLU), [1, 2, 5, 10, 50])) for name, rule in rules.items())}}

    rows = []
    for gain in (1.0, math.sqrt(2), 5 / 3):
        def rule(w, gain=gain):
            init.xavier_normal_(w, gain)
        rows.append(row(f"gain {gain:.2f}", [follow_signal(rule, 256, activation)[-1]
                                             for activation in (None, nn.ReLU, nn.Tanh)]))
    shown["gains"] = {"mean square at layer 50: linear, ReLU, tanh": "\n".join(rows)}

    rows = []
    for mode in ("fan_in", "fan_out"):
        layers = [nn.Sequential(nn.Linear(width, width // 2, bias=False), nn.ReLU())
                  for width in (512, 256, 128, 64, 32, 16)]
        weigh(layers, lambda w, mode=mode: init.kaiming_normal_(w, mode=mode, nonlinearity="relu"))
        signal, gradient = follow(layers, noise(256, 512), lambda: noise(256, 8))
        rows += [row(f"{mode}, signal", signal), row(f"{mode}, gradient", gradient)]
    shown["modes"] = {"mean square at layers 1 to 6": "\n".join(rows)}

    kernel = init.kaiming_normal_(torch.empty(128, 64, 3), nonlinearity="relu")
    fans = init._calculate_fan_in_and_fan_out(kernel)
    nn.Linear(64 * 3, 128, bias=False)
    signal = noise(1024, 64)
    right = mean_square(functional.relu(functional.conv1d(signal.T[None], kernel, padding=1)))
    shown["convolution"] = {"fan_in, fan_out": f"{fans[0]}, {fans[1]}",
                            "mean square with fan_in = 64·3, and with 64": row("signal", [right, 3 * right])}
    return shown


def does_it_still_matter():
    class Block(nn.Sequential):
        def forward(self, x):
            return x + super().forward(x)

    rules = {"N(0, 0.01²)": normal(0.01), "Xavier": init.xavier_uniform_, "Kaiming": kaiming(),
             "twice Kaiming": kaiming(2.0)}
    norms = {"none": None, "LayerNorm": nn.LayerNorm, "BatchNorm1d": nn.BatchNorm1d}
    shown = {"norms": {}}
    for name, norm in norms.items():
        rows = []
        for rule_name, rule in rules.items():
            layers = weigh([nn.Sequential(nn.Linear(128, 128), *([norm(128)] if norm else []), nn.ReLU())
                            for _ in range(30)], rule)
            signal, gradient = follow(layers, noise(64, 128), lambda: noise(64, 128))
            rows.append(row(rule_name, [signal[-1], gradient[0]], one_digit))
        shown["norms"][name + ": signal after layer 30, gradient before layer 1"] = "\n".join(rows)

    rows = []
    for name, scale in (("as they are", 1.0), ("times 1/√(2N)", 1 / math.sqrt(2 * 48))):
        blocks = []
        for _ in range(48):
            block = Block(nn.LayerNorm(128), nn.Linear(128, 128), nn.ReLU(), nn.Linear(128, 128))
            weigh([block], kaiming())
            block[3].weight.data *= scale
            blocks.append(block)
        rows.append(row(name, at(follow(blocks, noise(64, 128))[0], [1, 12, 24, 48])))
    shown["residual"] = {"mean square after blocks 1, 12, 24, 48": "\n".join(rows)}

    shown["embedding"] = {"log(1000)": f"{math.log(1000):.1f}"}
    for std in (1.0, 0.02):
        nn.Linear(64, 1000, bias=False)
        table = init.normal_(torch.empty(1000, 64), std=std)
        following = torch.tensor([(word + 1) % 1000 for word in range(1000)])
        loss = functional.cross_entropy(table @ table.T, following).item()
        shown["embedding"][f"loss from N(0, {std:g}²)"] = f"{loss:.1f}"
    table = init.normal_(torch.empty(3, 4))
    table[0] = 0
    shown["embedding"]["table"] = str(table)
    shown["half"] = {name: f"{torch.tensor(1.001).to(dtype).item():.4f}" for name, dtype in (
        ("float32", torch.float32), ("float16", torch.float16), ("bfloat16", torch.bfloat16))}
    return shown


SECTIONS = {"00_vanishing": vanishing, "01_exploding": exploding, "02_keep_the_variance": keep_the_variance,
            "05_does_it_still_matter": does_it_still_matter}


def tell(seed):
    told = {}
    for name, section in SECTIONS.items():
        torch.manual_seed(seed)
        told[name] = section()
    return told


def main():
    seeds = [int(argument) for argument in sys.argv[1:] if argument != "--json"] or [42]
    json.dump({str(seed): tell(seed) for seed in seeds}, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main()
