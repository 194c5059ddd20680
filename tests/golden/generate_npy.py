#!/usr/bin/python3
"""Writes tests/golden/npy: what numpy.save makes of arrays of every kind that is read or refused."""
import pathlib

import numpy as np

FOLDER = pathlib.Path(__file__).parent / "npy"
MATRIX = np.arange(6).reshape(2, 3)
CUBE = np.arange(24).reshape(2, 3, 4)
SPECIAL = np.array([1.5, -0.0, 65504, 6e-8, np.inf, -np.inf, np.nan])
ARRAYS = {
    "scalar": np.array(1.5, "<f4"),
    "vector": np.array([1, -2, 0.5], "<f4"),
    "matrix": MATRIX.astype("<f4"),
    "empty": np.empty((0, 3), "<f4"),
    "cube_fortran": np.asfortranarray(CUBE.astype("<f4")),
    "cube_double_fortran_big": np.asfortranarray(CUBE.astype(">f8")),
    "matrix_big": MATRIX.astype(">f4"),
    "matrix_double": (MATRIX / 3).astype("<f8"),
    "special_half": SPECIAL.astype("<f2"),
    "special_half_big": SPECIAL.astype(">f2"),
    "integers": MATRIX.astype("<i8"),
    "complex": MATRIX.astype("<c8"),
    "fields": np.zeros(2, [("a", "<f4"), ("b", "<f4")]),
    "objects": np.array([None, 1], dtype=object),
}

FOLDER.mkdir(exist_ok=True)
for name, array in ARRAYS.items():
    np.save(FOLDER / f"{name}.npy", array)
