#pragma once

#include "random/generator.hpp"
#include "tensor/tensor_ref.hpp"

namespace nn::init {

/// \en The option of Xavier's initializers.
/// \zh Xavier 初始化的选项。
/// \both
struct XavierOptions {
    double gain = 1.0;  ///< \tr{factor of the standard deviation,标准差的倍数}
};

/// \en Xavier's (Glorot's) uniform initialization: the variance balances the forward pass, which
/// wants 1/fan_in, and the backward pass, which wants 1/fan_out.
/// \zh Xavier（Glorot）均匀初始化：前向传播希望方差是 1/fan_in，反向传播希望是
/// 1/fan_out，它取两者的折中。
/// \both
/// \formula{w ~ U(−a\, a)\, a = gain·√(6/(fan_in + fan_out))\, Var w = gain²·2/(fan_in + fan_out)}
/// \words{n}
/// \errors{ShapeError: dim < 2\, or fan_in + fan_out = 0 (PyTorch divides by zero)}
/// \source{Glorot & Bengio 2010; PyTorch\, torch.nn.init.xavier_uniform_}
void xavier_uniform_(TensorRef tensor, XavierOptions options = {},
                     Generator& generator = default_generator());

}  // namespace nn::init
