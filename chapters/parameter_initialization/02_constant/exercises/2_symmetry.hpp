#pragma once

#include "nn/nn.hpp"

/// \en Why do equal units stay equal? Take a network of two layers without biases. X has shape
/// (samples, in), and row n is sample n. W has shape (units, in), and row j has the incoming
/// weights of unit j. v has shape (units), and v_j is the outgoing weight of unit j. The loss L
/// is the sum of the outputs:
///
/// h_nj = Σ_i X_ni·W_ji,  y_n = Σ_j v_j·max(h_nj, 0),  L = Σ_n y_n
///
/// Write the gradient of L with respect to W, by the formula of section 02; it has the shape of
/// W. [h_nj > 0] is 1 where that is true, and 0 where not. `X.shape(0)` is the number of samples,
/// and `X(n, i)` one number.
/// \zh 相等的单元为什么始终相等？取一个没有偏置的两层网络。X 的形状是 (样本数, 输入数)，
/// 第 n 行是第 n 个样本。W 的形状是 (单元数, 输入数)，第 j 行是单元 j 的输入权重。
/// v 的形状是 (单元数)，v_j 是单元 j 的输出权重。损失 L 是各输出之和：
///
/// h_nj = Σ_i X_ni·W_ji，y_n = Σ_j v_j·max(h_nj, 0)，L = Σ_n y_n
///
/// 请按第 02 节的公式写出 L 对 W 的梯度，其形状与 W 相同。[h_nj > 0] 在条件成立时为 1，否则为 0。
/// `X.shape(0)` 是样本数，`X(n, i)` 是其中一个数。
/// \both
/// \formula{∂L/∂W_ji = Σ_n v_j·[h_nj > 0]·X_ni}
nn::Tensor first_gradient(const nn::Tensor& X, const nn::Tensor& W, const nn::Tensor& v);

/// \en W after some steps of gradient descent, which train both layers. A step computes the
/// gradients of W and of v, both from the weights before the step, and then subtracts `rate`
/// times each.
/// \zh 梯度下降若干步之后的 W，两层一起训练。每一步先算出 W 与 v 的梯度，两者都用这一步之前的权重
/// 来算；然后各减去梯度的 `rate` 倍。
/// \both
/// \formula{∂L/∂v_j = Σ_n max(h_nj\, 0)}
nn::Tensor after_steps(const nn::Tensor& X, nn::Tensor W, nn::Tensor v, std::size_t steps,
                       double rate);

/// \en How many rows of W differ from each other: so many units is the layer worth. Equal rows
/// count once, wherever they stand.
/// \zh W 有多少个互不相同的行：这一层就抵得上多少个单元。相等的行无论在什么位置，只算一次。
/// \both
std::size_t distinct_rows(const nn::Tensor& W);
