#pragma once

namespace nn::init {

/// \en What follows a layer, as PyTorch names it.
/// \zh 层后面的非线性函数，名称与 PyTorch 相同。
/// \both
enum class Nonlinearity {
    linear,            ///< \tr{none: gain 1,无：增益 1}
    conv1d,            ///< \tr{as linear,与 linear 相同}
    conv2d,            ///< \tr{as linear,与 linear 相同}
    conv3d,            ///< \tr{as linear,与 linear 相同}
    conv_transpose1d,  ///< \tr{as linear,与 linear 相同}
    conv_transpose2d,  ///< \tr{as linear,与 linear 相同}
    conv_transpose3d,  ///< \tr{as linear,与 linear 相同}
    sigmoid,           ///< \tr{gain 1,增益 1}
    tanh,              ///< \tr{gain 5/3,增益 5/3}
    relu,              ///< \tr{gain √2,增益 √2}
    leaky_relu,  ///< \tr{gain √(2/(1 + a²))\, where a is its slope,增益 √(2/(1 + a²))\, a 是斜率}
    selu,  ///< \tr{gain 3/4,增益 3/4}
};

/// \en The factor by which a weight's standard deviation makes up for a nonlinearity.
/// `param` is leaky_relu's negative slope; the others ignore it.
/// \zh 为弥补非线性函数造成的缩小，权重标准差应乘的因子。
/// `param` 是 leaky_relu 的负半轴斜率，其他函数不使用它。
/// \both
/// \formula{linear\, conv*\, sigmoid: 1; tanh: 5/3; relu: √2; leaky_relu: √(2/(1 + param²));
/// selu: 3/4}
/// \source{PyTorch\, torch.nn.init.calculate_gain}
double calculate_gain(Nonlinearity nonlinearity, double param = 0.01);

}  // namespace nn::init
