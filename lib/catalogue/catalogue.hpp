#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "catalogue/entry.hpp"

/// Every initializer once. The command line, the pages and the tests read it.
namespace nn::catalogue {

/// All initializers: PyTorch's in its order, then those that only JAX and Keras have.
std::span<const Entry> entries();

/// The initializer of that name or alias.
/// \errors{UsageError: there is none}
const Entry& find(std::string_view name);

/// The fans of a weight of this shape, and its receptive field.
/// \errors{ShapeError: fewer than two dimensions}
stats::Fans fans_of(const Shape& shape);

}  // namespace nn::catalogue
