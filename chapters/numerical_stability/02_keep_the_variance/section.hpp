#pragma once

#include "numerical_stability/chapter.hpp"

namespace numerical_stability {

using Activate = std::function<nn::Layer()>;

/// 50 layers of one width, each a Linear without bias and what `activate` makes; nothing where it is empty.
nn::Sequential deep_net(std::size_t width, const Activate& activate = {});

/// The mean square of a standard normal signal after each of 50 layers of this width whose weights follow a rule.
std::vector<double> follow_signal(const Rule& rule, std::size_t width,
                                  const Activate& activate = {});

/// Layers that grow narrower: 512 inputs, then 256, down to 8.
nn::Sequential funnel();

/// The rows that a convolution of three columns multiplies: each position of a signal (length, channels) with
/// its two neighbours, the ends with zeros, channel by channel.
nn::Tensor patches(const nn::Tensor& signal);

void keep_the_variance(nn::section::Output& out);

}  // namespace numerical_stability
