#pragma once

#include <initializer_list>
#include <span>
#include <string_view>

namespace nn::init {

/// \en A tensor must have one of these numbers of dimensions.
/// \zh 张量的维数必须是其中之一。
/// \both
/// \errors{ShapeError: it does not}
void require_dimensions(std::string_view function, std::span<const std::size_t> shape,
                        std::initializer_list<std::size_t> allowed);

/// \en The factor of a standard deviation must be finite, and 0 or more.
/// \zh 标准差的倍数必须有限且不小于 0。
/// \both
/// \errors{ValueError: it is not}
void require_gain(std::string_view function, double gain);

/// \en The factor of a variance must be finite, and more than 0.
/// \zh 方差的倍数必须有限且大于 0。
/// \both
/// \errors{ValueError: it is not}
void require_scale(std::string_view function, double scale);

}  // namespace nn::init
