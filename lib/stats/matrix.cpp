#include "stats/matrix.hpp"

#include <fmt/format.h>

#include "tensor/error.hpp"

namespace nn::stats {

MatrixView::MatrixView(std::span<const float> entries, const Shape& shape)
    : values(entries),
      rows(shape.size() < 2 ? 1 : shape[0]),
      columns(rows == 0 ? 0 : entries.size() / rows) {
    if (element_count(shape) != entries.size()) {
        throw ShapeError(fmt::format("{} values were given for shape {}, which has {}",
                                     entries.size(), nn::to_string(shape), element_count(shape)));
    }
}

}  // namespace nn::stats
