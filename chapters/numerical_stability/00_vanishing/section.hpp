#pragma once

#include "numerical_stability/chapter.hpp"

namespace numerical_stability {

inline constexpr std::size_t layers = 50;
inline constexpr std::size_t width = 256;
inline constexpr std::size_t samples = 64;

/// How small a difference is, as a share of the signal's mean square, that rounding has taken over.
inline constexpr double rounding = 1e-11;

/// 50 layers, each a Linear with PyTorch's default numbers and a ReLU.
nn::Sequential default_net(nn::LinearOptions options);

/// The mean square of what the samples of a batch differ in; 0 where rounding has taken over.
double difference(const nn::Tensor& signal);

/// The same after each layer.
std::vector<double> differences(nn::Sequential& net, nn::Tensor signal);

void vanishing(nn::section::Output& out);

}  // namespace numerical_stability
