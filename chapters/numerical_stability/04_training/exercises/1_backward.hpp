#pragma once

#include "nn/nn.hpp"

/// \en The way back through a Linear without a bias, y = x·Wᵀ: what its input gets of the gradient of its
/// output. `gradient` has shape (n, out), the weight (out, in), the result (n, in).
/// \zh 没有偏置的线性层 y = x·Wᵀ 的回程：输出的梯度传到输入处是什么。`gradient` 的形状是 (n, out)，权重是
/// (out, in)，结果是 (n, in)。
/// \both
/// \formula{∂L/∂x[n\, i] = Σ over j of gradient[n\, j]·W[j\, i]}
nn::Tensor input_gradient(const nn::Tensor& gradient, const nn::Tensor& weight);

/// \en And what its weight gets. `input` is the x of the forward pass, of shape (n, in); the result has the
/// weight's shape, (out, in).
/// \zh 以及权重得到的梯度。`input` 是前向传播的 x，形状为 (n, in)；结果的形状与权重相同，为 (out, in)。
/// \both
/// \formula{∂L/∂W[j\, i] = Σ over n of gradient[n\, j]·x[n\, i]}
nn::Tensor weight_gradient(const nn::Tensor& gradient, const nn::Tensor& input);

/// \en The way back through a tanh, by what it gave: `output` is y = tanh(x).
/// \zh tanh 的回程，由它的输出算出：`output` 是 y = tanh(x)。
/// \both
/// \formula{∂L/∂x = gradient·(1 − y²)}
nn::Tensor tanh_gradient(const nn::Tensor& gradient, const nn::Tensor& output);
