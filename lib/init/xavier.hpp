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
/// JAX and Keras call it glorot_uniform; their weights have shape (in, out), and their `scale`
/// multiplies the variance, where the gain multiplies the standard deviation.
/// \zh Xavier（Glorot）均匀初始化：前向传播希望方差是 1/fan_in，反向传播希望是
/// 1/fan_out，它取两者的折中。JAX 与 Keras 称它为 glorot_uniform；它们的权重形状是
/// (in, out)，它们的 `scale` 乘在方差上，而 gain 乘在标准差上。
/// \both
/// \formula{w ~ U(−a\, a)\, a = gain·√(6/(fan_in + fan_out))\, Var w = gain²·2/(fan_in + fan_out)}
/// \words{n}
/// \errors{ShapeError: dim < 2\, or fan_in + fan_out = 0 (PyTorch divides by zero); ValueError:
/// gain < 0 or not finite}
/// \source{Glorot & Bengio 2010; PyTorch\, torch.nn.init.xavier_uniform_}
void xavier_uniform_(TensorRef tensor, XavierOptions options = {},
                     Generator& generator = default_generator());

/// \en Xavier's (Glorot's) normal initialization, with the variance of xavier_uniform_.
/// The glorot_normal of JAX and Keras is another distribution: a normal one truncated at 2 standard
/// deviations, and widened by 1/0.8796 to keep that variance (see variance_scaling_).
/// \zh Xavier（Glorot）正态初始化，方差与 xavier_uniform_ 相同。JAX 与 Keras 的
/// glorot_normal 是另一种分布：在 2 个标准差处截断的正态分布，并放大 1/0.8796
/// 倍以保持该方差（见 variance_scaling_）。
/// \both
/// \formula{w ~ N(0\, σ²)\, σ = gain·√(2/(fan_in + fan_out))}
/// \words{as normal_}
/// \errors{as xavier_uniform_}
/// \source{Glorot & Bengio 2010; PyTorch\, torch.nn.init.xavier_normal_}
void xavier_normal_(TensorRef tensor, XavierOptions options = {},
                    Generator& generator = default_generator());

}  // namespace nn::init
