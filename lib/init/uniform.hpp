#pragma once

#include "random/generator.hpp"
#include "tensor/tensor_ref.hpp"

namespace nn::init {

/// \en The bounds of uniform_.
/// \zh uniform_ 的上下界。
/// \both
struct UniformOptions {
    double a = 0.0;  ///< \tr{lower bound,下界}
    double b = 1.0;  ///< \tr{upper bound,上界}
};

/// \en Draws every element from the uniform distribution between a and b.
/// Rounding can give b itself. JAX's uniform(scale) is U(0, scale); the defaults of Keras's
/// RandomUniform are −0.05 and 0.05.
/// \zh 每个元素独立地服从 a 与 b 之间的均匀分布。舍入有可能得到 b 本身。JAX 的 uniform(scale) 是
/// U(0, scale)；Keras 的 RandomUniform 默认为 −0.05 到 0.05。
/// \both
/// \formula{w ~ U(a\, b)\, Var w = (b − a)²/12}
/// \words{n}
/// \errors{ValueError: a > b; a\, b or b − a is not finite in float32}
/// \source{PyTorch\, torch.nn.init.uniform_}
void uniform_(TensorRef tensor, UniformOptions options = {},
              Generator& generator = default_generator());

}  // namespace nn::init
