#pragma once

#include "random/generator.hpp"
#include "tensor/tensor_ref.hpp"

namespace nn::init {

/// \en The option of orthogonal_ and delta_orthogonal_.
/// \zh orthogonal_ 与 delta_orthogonal_ 的选项。
/// \both
struct OrthogonalOptions {
    double gain = 1.0;  ///< \tr{factor of the orthogonal matrix,正交矩阵的倍数}
};

/// \en A random matrix whose rows (or columns, whichever are fewer) are orthogonal and have
/// length gain: it keeps the length of what it multiplies. It is uniform over all such matrices,
/// for the signs of R's diagonal make the QR decomposition of a normal matrix unique.
/// Further dimensions join the columns. Where PyTorch's numbers come from another LAPACK, ours
/// differ from them by rounding. JAX's argument is `scale`; Keras's is `gain`.
/// \zh 一个随机矩阵，其行（或列，取较少者）两两正交，长度为 gain：乘以它不改变向量的长度。
/// 它在所有这样的矩阵中均匀分布，因为固定 R 对角线的符号后，正态矩阵的 QR 分解是唯一的。
/// 更多的维度并入列。若 PyTorch 使用另一种 LAPACK，数值只在舍入上不同。
/// JAX 的参数名是 `scale`，Keras 的是 `gain`。
/// \both
/// \shapes{(rows\, columns…)\, seen as (rows\, n/rows)}
/// \formula{A ~ N(0\, 1)\, A = QR\, W = gain·Q·sign(diag R); WᵀW or WWᵀ = gain²·I}
/// \words{as normal_}
/// \errors{ShapeError: dim < 2; ValueError: gain is not finite}
/// \source{Saxe et al. 2014; PyTorch\, torch.nn.init.orthogonal_}
void orthogonal_(TensorRef tensor, OrthogonalOptions options = {},
                 Generator& generator = default_generator());

/// \en A convolution that keeps lengths: zero but for the middle of the kernel, which holds an
/// orthogonal matrix of shape (out, in). PyTorch has none; JAX's has shape (kernel…, in, out), and
/// its middle is (k − 1)/2, which differs where k is even.
/// \zh 保持长度的卷积：除卷积核中心外全为 0，中心处是形状为 (out, in) 的正交矩阵。PyTorch
/// 没有它；JAX 的形状是 (kernel…, in, out)，中心取 (k − 1)/2，仅在 k 为偶数时不同。
/// \both
/// \shapes{(out\, in\, kernel…) with 1 to 3 lengths of the kernel\, out ≥ in}
/// \formula{w[:\, :\, k/2…] = gain·Q\, QᵀQ = I\, else 0}
/// \words{as normal_ of out·in numbers}
/// \errors{ShapeError: dim is not 3\, 4 or 5; out < in; ValueError: gain is not finite}
/// \source{Xiao et al. 2018; JAX\, jax.nn.initializers.delta_orthogonal}
void delta_orthogonal_(TensorRef tensor, OrthogonalOptions options = {},
                       Generator& generator = default_generator());

}  // namespace nn::init
