#pragma once

#include "numerical_stability/chapter.hpp"

namespace numerical_stability {

/// 30 layers of width 128, each a Linear, a ReLU, and between them what `normalize` makes; nothing where it
/// is empty.
nn::Sequential normalized_net(const std::function<nn::Layer()>& normalize);

/// Blocks of a transformer's feed-forward part: x + Linear(ReLU(Linear(LayerNorm(x)))), each Linear drawn
/// from N(0, 2/fan_in), and the second one's weight then multiplied by `scale`.
nn::Sequential residual_net(std::size_t blocks, double scale);

/// The cross entropy of a model that has learnt nothing: rows of a table of words, looked up and compared
/// with all rows of the same table.
double untrained_loss(double std);

/// A number as a format with that many bits of fraction keeps it.
float rounded(float value, int fraction_bits);

void does_it_still_matter(nn::section::Output& out);

}  // namespace numerical_stability
