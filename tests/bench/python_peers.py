"""PyTorch's and NumPy's side of the benchmark: reads a question a line, writes an answer a line.

{"verb": "versions"}                          the frameworks that import, with their versions
{"verb": "has", "framework", "initializer"…}  whether the framework has it
{"verb": "time", …, "calls": n}               seconds for n calls, the tensor allocated before
"""
import functools
import json
import math
import sys
import time
import warnings

warnings.simplefilter("ignore")
frameworks = {}
try:
    import numpy

    frameworks["NumPy"] = numpy
    generator = numpy.random.default_rng(42)
except ImportError:
    pass
try:
    import torch

    frameworks["PyTorch"] = torch
    torch.set_num_threads(1)
    torch.manual_seed(42)
except ImportError:
    pass


def torch_call(initializer, shape, options):
    function = getattr(torch.nn.init, initializer + "_", None)
    numbers = {name: float(value) for name, value in options.items()}
    tensor = torch.zeros(shape)
    return function and functools.partial(function, tensor, **numbers)


def numpy_call(initializer, shape, options):
    """What a NumPy user writes for it, into an array that exists where NumPy can."""
    out = numpy.zeros(shape, dtype=numpy.float32)
    fans = shape if len(shape) == 2 else [1, 1]

    def uniform(low, high):
        generator.random(dtype=numpy.float32, out=out)
        numpy.multiply(out, numpy.float32(high - low), out=out)
        numpy.add(out, numpy.float32(low), out=out)

    def normal(std):
        generator.standard_normal(dtype=numpy.float32, out=out)
        numpy.multiply(out, numpy.float32(std), out=out)

    def orthogonal():
        generator.standard_normal(dtype=numpy.float32, out=out)
        q, r = numpy.linalg.qr(out)
        out[:] = q * numpy.sign(numpy.diag(r))

    xavier = math.sqrt(2 / (fans[0] + fans[1]))
    kaiming = math.sqrt(2 / fans[1])
    calls = {
        "uniform": lambda: generator.random(dtype=numpy.float32, out=out),
        "normal": lambda: generator.standard_normal(dtype=numpy.float32, out=out),
        "constant": lambda: out.fill(float(options["val"])),
        "xavier_uniform": lambda: uniform(-math.sqrt(3) * xavier, math.sqrt(3) * xavier),
        "xavier_normal": lambda: normal(xavier),
        "kaiming_uniform": lambda: uniform(-math.sqrt(3) * kaiming, math.sqrt(3) * kaiming),
        "kaiming_normal": lambda: normal(kaiming),
        "orthogonal": orthogonal,
    }
    return calls.get(initializer)


def call_for(question):
    make = {"PyTorch": torch_call, "NumPy": numpy_call}[question["framework"]]
    return make(question["initializer"], question["shape"], question["options"])


def timed(call, calls):
    call()
    start = time.perf_counter()
    for _ in range(calls):
        call()
    return time.perf_counter() - start


def answer(question):
    if question["verb"] == "versions":
        return {name: module.__version__ for name, module in frameworks.items()}
    if question["verb"] == "has":
        return call_for({**question, "shape": [2, 2]}) is not None
    return timed(call_for(question), question["calls"])


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
