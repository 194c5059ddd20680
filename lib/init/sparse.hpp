#pragma once

#include "random/generator.hpp"
#include "tensor/tensor_ref.hpp"

namespace nn::init {

/// \en The options of sparse_.
/// \zh sparse_ 的选项。
/// \both
struct SparseOptions {
    double sparsity;  ///< \tr{fraction of zeros in every column\, 0 to 1,每列中零的比例，0 到 1}
    double std = 0.01;  ///< \tr{standard deviation of the other weights,其余权重的标准差}
};

/// \en Normal weights, of which the same number in every column becomes 0, at random rows.
/// \zh 先填入正态权重，再把每一列中同样多个、随机位置的权重设为 0。
/// \both
/// \shapes{(out\, in)}
/// \formula{w ~ N(0\, std²); ⌈sparsity·rows⌉ zeros a column}
/// \words{as normal_\, then columns·(rows − 1)}
/// \errors{ShapeError: dim ≠ 2; ValueError: sparsity outside [0\, 1] (PyTorch accepts it\, and
/// counts from the other end where it is negative); std < 0 or not finite}
/// \source{Martens 2010; PyTorch\, torch.nn.init.sparse_}
void sparse_(TensorRef tensor, SparseOptions options, Generator& generator = default_generator());

}  // namespace nn::init
