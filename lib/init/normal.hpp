#pragma once

#include "random/generator.hpp"
#include "tensor/tensor_ref.hpp"

namespace nn::init {

/// \en The parameters of normal_.
/// \zh normal_ 的参数。
/// \both
struct NormalOptions {
    double mean = 0.0;  ///< \tr{mean,均值}
    double std = 1.0;   ///< \tr{standard deviation\, not variance,标准差，不是方差}
};

/// \en Draws every element from the normal distribution. `std` is the standard deviation:
/// N(0, 0.01²) is `{.std = 0.01}`. JAX's normal has no mean, and its default is 0.01; the default of
/// Keras's RandomNormal is 0.05.
/// \zh 每个元素独立地服从正态分布。`std` 是标准差：N(0, 0.01²) 写作 `{.std = 0.01}`。
/// JAX 的 normal 没有均值，标准差默认 0.01；Keras 的 RandomNormal 默认 0.05。
/// \both
/// \formula{w ~ N(mean\, std²)}
/// \words{n < 16: 4⌈(n − spare)/2⌉; n ≥ 16: n\, + 16 if 16 ∤ n}
/// \errors{ValueError: std < 0; mean or std is not finite}
/// \source{PyTorch\, torch.nn.init.normal_}
void normal_(TensorRef tensor, NormalOptions options = {},
             Generator& generator = default_generator());

}  // namespace nn::init
