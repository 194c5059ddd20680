#pragma once

#include <stdexcept>

#include "nn/nn.hpp"

/// \en Fills the weight from U(-reach, reach), with 0 in the place of what is smaller than threshold in
/// size. Throws std::invalid_argument, and leaves the weight alone, unless reach is positive and finite
/// and threshold lies from 0 to reach.
/// \zh 用 U(-reach, reach) 填充权重，绝对值小于 threshold 的换成 0。若 reach 不是有限的正数，或 threshold 不在 0
/// 到 reach 之间，则抛出 std::invalid_argument，且不改动权重。
/// \both
/// \formula{0 with probability threshold/reach}
void generalised(nn::Tensor& weight, double reach, double threshold, nn::Generator& generator);
