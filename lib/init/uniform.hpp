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
/// \zh 每个元素独立地服从 a 与 b 之间的均匀分布。
/// \both
/// \formula{w ~ U(a\, b)\, Var w = (b − a)²/12}
/// \words{n}
/// \errors{ValueError: a > b; a\, b or b − a is not finite in float32}
/// \source{PyTorch\, torch.nn.init.uniform_}
void uniform_(TensorRef tensor, UniformOptions options = {},
              Generator& generator = default_generator());

}  // namespace nn::init
