#pragma once

#include "nn/nn.hpp"

/// \en A network of three layers, Linear(width, width), ReLU, and the same Linear once more: the two
/// share one weight and one bias, which are drawn from the generator.
/// \zh 一个三层的网络：Linear(width, width)、ReLU，以及同一个 Linear 再用一次。两处共享同一个权重与同一个偏置，
/// 它们从给定的生成器抽取。
/// \both
nn::Sequential tied(std::size_t width, nn::Generator& generator);

/// \en A network of the same three layers and the same numbers, of which nothing is shared: neither do
/// its two Linears share a weight, nor does it share one with `net`.
/// \zh 同样三层、数也相同的网络，但没有任何共享：它的两个 Linear 不共享权重，它与 `net` 也不共享。
/// \both
nn::Sequential untied_copy(nn::Sequential& net);
