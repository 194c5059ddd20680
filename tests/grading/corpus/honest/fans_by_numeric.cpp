// exercise: 00_default/1_fans
// verdict: OK
// points: 10
// Right, by std::accumulate.
#include "1_fans.hpp"

#include <numeric>

namespace {

std::size_t without(const nn::Shape& shape, std::size_t dimension) {
    if (shape.size() < 2) {
        throw nn::ShapeError("no fans");
    }
    return std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<>()) /
           shape[dimension];
}

}  // namespace

std::size_t fan_in(const nn::Shape& shape) {
    return without(shape, 0);
}

std::size_t fan_out(const nn::Shape& shape) {
    return without(shape, 1);
}
