#pragma once

#include <string>

#include "tensor/tensor.hpp"

namespace nn::app {

/// \en The shape that a user typed, such as `8x4`; `8` has one dimension.
/// \zh 用户输入的形状，例如 `8x4`；`8` 表示一维。
/// \both
/// \errors{UsageError: not lengths joined by x\, or more elements than this machine's memory holds}
Shape parse_shape(const std::string& text);

}  // namespace nn::app
