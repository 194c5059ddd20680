#pragma once

#include <cstddef>
#include <vector>

#include "language/markup.hpp"
#include "picture/axis.hpp"
#include "tensor/tensor.hpp"

/// Small pictures beside words that say the rest.
namespace nn::picture {

/// The axis that the thumbnails of a page share, from the lowest number to the highest.
Axis thumbnail_axis(double low, double high);

/// Bars along that axis, one a count. A count of `most` has all the height.
Markup thumbnail(const std::vector<std::size_t>& counts, double most, const Axis& axis);

/// A matrix in squares, or each tap of a kernel: the deeper its colour, the larger the number; a negative one
/// has another colour, and 0 has none.
Markup heat_map(const Tensor& tensor);

}  // namespace nn::picture
