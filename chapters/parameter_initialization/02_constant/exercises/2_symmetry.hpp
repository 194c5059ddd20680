#pragma once

#include "nn/nn.hpp"

// A network of two layers without biases. Sample n is row n of X, and unit j has the incoming weights
// W[j] and the outgoing weight v[j]:
//     h_nj = Σ_i X_ni·W_ji,    y_n = Σ_j v_j·max(h_nj, 0),    L = Σ_n y_n.
//
// 一个没有偏置的两层网络。第 n 个样本是 X 的第 n 行，单元 j 的输入权重是 W[j]，输出权重是 v[j]，公式如上。

/// \en The gradient of L with respect to W, by the formula of section 02. X has shape (samples, in), W
/// (units, in), v (units).
/// \zh 按第 02 节的公式，求 L 对 W 的梯度。X 的形状是 (样本数, 输入数)，W 是 (单元数, 输入数)，v 是
/// (单元数)。
/// \both
/// \formula{∂L/∂W_ji = Σ_n v_j·[h_nj > 0]·X_ni}
nn::Tensor first_gradient(const nn::Tensor& X, const nn::Tensor& W, const nn::Tensor& v);

/// \en W after some steps of gradient descent. Each step computes the gradients of W and of v, and
/// then takes `rate` times each away.
/// \zh 梯度下降若干步之后的 W。每一步先算出 W 与 v 的梯度，再各减去 `rate` 倍。
/// \both
/// \formula{∂L/∂v_j = Σ_n max(h_nj\, 0)}
nn::Tensor after_steps(const nn::Tensor& X, nn::Tensor W, nn::Tensor v, std::size_t steps,
                       double rate);

/// \en How many rows of W differ from each other. Equal rows count once, wherever they stand.
/// \zh W 有多少个互不相同的行。相等的行无论在什么位置，只算一次。
/// \both
std::size_t distinct_rows(const nn::Tensor& W);
