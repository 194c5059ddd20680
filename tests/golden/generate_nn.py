#!/usr/bin/python3
"""What PyTorch's modules compute forward and backward, its losses, and its SGD, from fixed numbers.

    generate_nn.py > golden-nn.json

Each layer: parameters, an input, a gradient of the output; PyTorch's output, and the gradients of the input
and of every parameter.
"""
import json
import math
import sys

import torch
from torch import nn
from torch.nn import functional

torch.set_num_threads(1)


def numbers(*shape, step):
    """Numbers without a pattern that a wrong index would keep, and without a generator."""
    count = math.prod(shape)
    return torch.tensor([math.sin(step * i * i + i) * 1.5 for i in range(count)]).reshape(shape)


def listed(tensor):
    return {"shape": list(tensor.shape), "data": tensor.detach().flatten().tolist()}


class Residual(nn.Sequential):
    def forward(self, x):
        return x + super().forward(x)


LAYERS = {
    "linear": (nn.Linear(5, 3), (4, 5)),
    "linear of a stack": (nn.Linear(5, 3), (2, 3, 5)),
    "linear without bias": (nn.Linear(5, 3, bias=False), (4, 5)),
    "relu": (nn.ReLU(), (4, 5)),
    "tanh": (nn.Tanh(), (4, 5)),
    "sigmoid": (nn.Sigmoid(), (4, 5)),
    "layer_norm": (nn.LayerNorm(5), (4, 5)),
    "layer_norm of a stack": (nn.LayerNorm(5), (2, 3, 5)),
    "batch_norm": (nn.BatchNorm1d(5), (4, 5)),
    "batch_norm in use": (nn.BatchNorm1d(5).eval(), (4, 5)),
    "residual": (Residual(nn.Linear(5, 5), nn.Tanh()), (4, 5)),
    "sequential": (nn.Sequential(nn.Linear(5, 4), nn.Sigmoid(), nn.Linear(4, 2)), (4, 5)),
}


def layer(module, shape):
    with torch.no_grad():
        for i, parameter in enumerate(module.parameters()):
            parameter.copy_(numbers(*parameter.shape, step=0.37 + i))
        if isinstance(module, nn.BatchNorm1d):
            module.running_mean.copy_(numbers(5, step=0.9))
            module.running_var.copy_(numbers(5, step=0.8).abs() + 0.5)
    before = {name: listed(parameter) for name, parameter in module.named_parameters()}
    running = {name: listed(buffer) for name, buffer in module.named_buffers() if buffer.ndim == 1}
    x = numbers(*shape, step=0.23).requires_grad_()
    y = module(x)
    gradient = numbers(*y.shape, step=0.71)
    y.backward(gradient)
    return {
        "description": str(module), "parameters": before, "running": running, "input": listed(x), "output": listed(y),
        "gradient": listed(gradient), "input_grad": listed(x.grad),
        "grads": {name: listed(parameter.grad) for name, parameter in module.named_parameters()},
        "running_after": {name: listed(buffer) for name, buffer in module.named_buffers() if buffer.ndim == 1},
    }  # fmt: skip


def losses():
    x, t = numbers(4, 3, step=0.23).requires_grad_(), numbers(4, 3, step=0.5)
    mse = functional.mse_loss(x, t)
    mse.backward()
    z, classes = (100 * numbers(4, 3, step=0.4)).requires_grad_(), [2, 0, 1, 1]
    entropy = functional.cross_entropy(z, torch.tensor(classes))
    entropy.backward()
    return {
        "mse_loss": {"input": listed(x), "target": listed(t), "value": mse.item(), "gradient": listed(x.grad)},
        "cross_entropy": {"input": listed(z), "target": classes, "value": entropy.item(), "gradient": listed(z.grad)},
    }  # fmt: skip


def descent(momentum):
    """Three steps on the numbers of one parameter, with the gradients of those steps."""
    w = nn.Parameter(numbers(6, step=0.3))
    start, steps = listed(w), []
    optimizer = torch.optim.SGD([w], lr=0.1, momentum=momentum)
    for i in range(3):
        w.grad = numbers(6, step=1.0 + i)
        optimizer.step()
        steps.append({"grad": listed(w.grad), "parameter": listed(w)})
    return {"momentum": momentum, "start": start, "steps": steps}


def main():
    json.dump({"torch": torch.__version__,
               "layers": {name: layer(*case) for name, case in LAYERS.items()},
               "losses": losses(),
               "descents": [descent(0.0), descent(0.9)]}, sys.stdout, indent=None, separators=(",", ":"))  # fmt: skip
    print()


if __name__ == "__main__":
    main()
