#!/usr/bin/python3
"""Writes tests/golden/npy and npz: what NumPy saves of arrays of every kind that is read or refused."""
import pathlib
import zipfile

import numpy as np

GOLDEN = pathlib.Path(__file__).parent
MATRIX = np.arange(6).reshape(2, 3)
CUBE = np.arange(24).reshape(2, 3, 4)
SPECIAL = np.array([1.5, -0.0, 65504, 6e-8, np.inf, -np.inf, np.nan])
generator = np.random.default_rng(1)
BOUND = np.sqrt(6 / (64 + 128))
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
    "normal_half": generator.standard_normal((64, 128)).astype("<f2"),
    "xavier_half": generator.uniform(-BOUND, BOUND, (64, 128)).astype("<f2"),
    "integers": MATRIX.astype("<i8"),
    "complex": MATRIX.astype("<c8"),
    "fields": np.zeros(2, [("a", "<f4"), ("b", "<f4")]),
    "objects": np.array([None, 1], dtype=object),
}

MODEL = {
    "layers/0/weight": MATRIX.astype("<f4"),
    "layers/0/bias": np.array([1, -2, 0.5], "<f2"),
    "cube": np.asfortranarray(CUBE.astype(">f8")),
    "scalar": np.array(1.5, "<f4"),
    "empty": np.empty((0, 3), "<f4"),
    "steps": np.array([7], "<i8"),
    "bfloat16": np.array([0x3F80], "<u2").view("<V2"),
    "names": np.array(["a", "bc"]),
    "history": np.array([None, 1], dtype=object),
}
LONG = np.arange(20_000, dtype="<f4")

(GOLDEN / "npy").mkdir(exist_ok=True)
for name, array in ARRAYS.items():
    np.save(GOLDEN / "npy" / f"{name}.npy", array)

FOLDER = GOLDEN / "npz"
FOLDER.mkdir(exist_ok=True)
np.savez(FOLDER / "stored.npz", **MODEL)
np.savez_compressed(FOLDER / "deflated.npz", **MODEL, long=np.stack([LONG, LONG // 1000]))
np.savez(FOLDER / "empty.npz")
with zipfile.ZipFile(FOLDER / "with_text.npz", "w") as file:
    file.writestr(zipfile.ZipInfo("notes/"), "")
    file.writestr(zipfile.ZipInfo("notes/README.txt"), "Weights of a small network")
    with file.open("w.npy", "w") as member:
        np.save(member, MATRIX.astype("<f4"))
# As an archive of many gigabytes writes every size, and its directory
zipfile.ZIP64_LIMIT = 0
np.savez(FOLDER / "zip64.npz", weight=MATRIX.astype("<f4"), bias=np.array([1, -2, 0.5], "<f4"))
