#pragma once

#include <string>

#include "tensor/tensor.hpp"

namespace nn::app {

/// The shape that a user typed, such as `8x4`; `8` has one dimension.
/// \errors{UsageError: not lengths joined by x\, or more elements than this machine's memory holds}
Shape parse_shape(const std::string& text);

}  // namespace nn::app
