#include "1_fans.hpp"

namespace {

// The size of the kernel; 1 for a Linear, which has none.
std::size_t receptive_field(const nn::Shape& shape) {
    if (shape.size() < 2) {
        throw nn::ShapeError("fans need two dimensions or more; a bias has none");
    }
    std::size_t field = 1;
    for (std::size_t d = 2; d < shape.size(); ++d) {
        field *= shape[d];
    }
    return field;
}

}  // namespace

std::size_t fan_in(const nn::Shape& shape) {
    return receptive_field(shape) * shape[1];
}

std::size_t fan_out(const nn::Shape& shape) {
    return receptive_field(shape) * shape[0];
}
