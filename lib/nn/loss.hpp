#pragma once

#include <cstddef>
#include <span>

#include "tensor/tensor.hpp"

namespace nn {

/// \en A loss, and its gradient with respect to what the network gave: where the way back begins.
/// \zh 损失，以及损失对网络输出的梯度：反向传播由此开始。
/// \both
struct Loss {
    double value;
    Tensor gradient;
};

/// \en The mean of the squared differences.
/// \zh 差的平方的平均值。
/// \both
/// \formula{L = mean((input − target)²)\, ∂L/∂input = 2·(input − target)/count}
/// \errors{ShapeError: the shapes differ}
/// \source{PyTorch\, torch.nn.functional.mse_loss}
Loss mse_loss(const Tensor& input, const Tensor& target);

/// \en How surprised the network is by the right classes: the mean of −log of the share that the softmax
/// of a row gives to its class.
/// \zh 网络对正确类别有多意外：对每一行作 softmax，取其类别所得份额的 −log，再求平均。
/// \both
/// \formula{L = mean(−log p[target])\, p = exp(x)/Σ exp(x)\, ∂L/∂x = (p − [class = target])/n}
/// \shapes{input (n\, classes)\, target (n)}
/// \errors{ShapeError: input has not a row a target; ValueError: a target is no class}
/// \source{PyTorch\, torch.nn.functional.cross_entropy}
Loss cross_entropy(const Tensor& input, std::span<const std::size_t> target);

}  // namespace nn
