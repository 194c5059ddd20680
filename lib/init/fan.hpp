#pragma once

#include <cstddef>
#include <span>

namespace nn::init {

/// \en How many inputs feed one output unit, and how many outputs one input unit feeds.
/// \zh 一个输出单元接收多少个输入（fan_in），一个输入单元送往多少个输出（fan_out）。
/// \both
struct Fans {
    std::size_t fan_in;   ///< \tr{inputs of an output unit,一个输出单元的输入数}
    std::size_t fan_out;  ///< \tr{outputs of an input unit,一个输入单元的输出数}
};

/// \en The fans of a weight. A weight of a Linear has shape (out_features, in_features);
/// further dimensions are a convolution's receptive field.
/// \zh 权重的 fan_in 与 fan_out。Linear 的权重形状是 (out_features, in_features)，
/// 再往后的维度是卷积的感受野。
/// \both
/// \formula{fan_in = shape[1]·∏shape[2:]\, fan_out = shape[0]·∏shape[2:]}
/// \errors{ShapeError: dim < 2}
/// \source{PyTorch\, torch.nn.init._calculate_fan_in_and_fan_out}
Fans calculate_fans(std::span<const std::size_t> shape);

}  // namespace nn::init
