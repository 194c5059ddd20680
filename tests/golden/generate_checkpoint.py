#!/usr/bin/python3
"""Writes tests/golden/checkpoint: layers with PyTorch's defaults, as .npz and as .safetensors."""
import json
import pathlib
import struct

import numpy
import torch

FOLDER = pathlib.Path(__file__).parent / "checkpoint"
torch.manual_seed(42)
MODEL = torch.nn.ModuleDict({
    "linear": torch.nn.Linear(64, 48),
    "conv": torch.nn.Conv2d(8, 16, 3),
    "embedding": torch.nn.Embedding(50, 16, padding_idx=0),
    "lstm": torch.nn.LSTM(16, 24),
    "gru": torch.nn.GRU(10, 12),
    "projected": torch.nn.LSTM(8, 12, proj_size=5),
    "attention": torch.nn.MultiheadAttention(16, 2),
    "bilinear": torch.nn.Bilinear(6, 10, 8),
    "up": torch.nn.ConvTranspose2d(16, 8, 3),
    "norm": torch.nn.BatchNorm2d(8),
})  # fmt: skip
TENSORS = {name: tensor.numpy() for name, tensor in MODEL.state_dict().items()}
TYPES = {"float32": "F32", "int64": "I64"}


def safetensors(tensors):
    header, data = {}, b""
    for name, tensor in tensors.items():
        end = len(data) + tensor.nbytes
        header[name] = {"dtype": TYPES[tensor.dtype.name], "shape": tensor.shape,
                        "data_offsets": [len(data), end]}  # fmt: skip
        data += tensor.tobytes()
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + data


FOLDER.mkdir(exist_ok=True)
numpy.savez(FOLDER / "model.npz", **TENSORS)
(FOLDER / "model.safetensors").write_bytes(safetensors(TENSORS))
