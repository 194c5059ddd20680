#!/usr/bin/python3
"""Writes tests/golden/npy: what numpy.save makes of a scalar, a vector, a matrix and nothing."""
import pathlib

import numpy as np

FOLDER = pathlib.Path(__file__).parent / "npy"
ARRAYS = {
    "scalar": np.array(1.5),
    "vector": np.array([1, -2, 0.5]),
    "matrix": np.arange(6).reshape(2, 3),
    "empty": np.empty((0, 3)),
}

for name, array in ARRAYS.items():
    np.save(FOLDER / f"{name}.npy", array.astype(np.float32))
