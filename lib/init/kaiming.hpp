#pragma once

#include "init/gain.hpp"
#include "random/generator.hpp"
#include "tensor/tensor_ref.hpp"

namespace nn::init {

/// \en Which pass keeps its variance: fan_in the forward, fan_out the backward one.
/// \zh 让哪一个方向的方差保持不变：fan_in 是前向，fan_out 是反向。
/// \both
enum class FanMode {
    fan_in,   ///< \tr{keeps the signal's size\, forward,前向传播保持信号的大小}
    fan_out,  ///< \tr{keeps the gradient's size\, backward,反向传播保持梯度的大小}
};

/// \en The options of Kaiming's initializers.
/// \zh Kaiming 初始化的选项。
/// \both
struct KaimingOptions {
    /// \en The negative slope of leaky_relu.
    /// \zh leaky_relu 的负半轴斜率。
    /// \both
    double a = 0.0;

    /// \en The fan that divides the variance.
    /// \zh 方差除以哪一个 fan。
    /// \both
    FanMode mode = FanMode::fan_in;

    /// \en What follows the layer.
    /// \zh 层后面的非线性函数。
    /// \both
    Nonlinearity nonlinearity = Nonlinearity::leaky_relu;
};

/// \en Kaiming's (He's) uniform initialization: ReLU discards half of the signal, so the variance
/// is twice 1/fan. A tensor with no elements is left alone, and nothing is drawn.
/// JAX and Keras call it he_uniform, for the variance 2/fan_in alone; their weights have shape
/// (in, out).
/// \zh Kaiming（何恺明）均匀初始化：ReLU 会丢掉一半信号，所以方差取 1/fan
/// 的两倍。没有元素的张量保持原样，也不抽取随机数。JAX 与 Keras 称它为
/// he_uniform，方差固定为 2/fan_in；它们的权重形状是 (in, out)。
/// \both
/// \formula{w ~ U(−b\, b)\, b = √3·gain/√fan\, Var w = gain²/fan}
/// \words{n}
/// \errors{ShapeError: dim < 2 and n > 0; ValueError: a is NaN}
/// \source{He et al. 2015; PyTorch\, torch.nn.init.kaiming_uniform_}
void kaiming_uniform_(TensorRef tensor, KaimingOptions options = {},
                      Generator& generator = default_generator());

/// \en Kaiming's (He's) normal initialization, with the variance of kaiming_uniform_.
/// The he_normal of JAX and Keras is another distribution: a normal one truncated at 2 standard deviations,
/// and widened by 1/0.8796 to keep that variance (see variance_scaling_).
/// \zh Kaiming（何恺明）正态初始化，方差与 kaiming_uniform_ 相同。JAX 与 Keras 的
/// he_normal 是另一种分布：在 2 个标准差处截断的正态分布，并放大 1/0.8796
/// 倍以保持该方差（见 variance_scaling_）。
/// \both
/// \formula{w ~ N(0\, σ²)\, σ = gain/√fan}
/// \words{as normal_}
/// \errors{as kaiming_uniform_}
/// \source{He et al. 2015; PyTorch\, torch.nn.init.kaiming_normal_}
void kaiming_normal_(TensorRef tensor, KaimingOptions options = {},
                     Generator& generator = default_generator());

}  // namespace nn::init
