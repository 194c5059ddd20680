// exercise: 00_default/1_fans
// verdict: MISSING_FUNCTION
// points: 0
// One of two functions: every task asks for both.
#include "1_fans.hpp"

std::size_t fan_in(const nn::Shape& shape) {
    if (shape.size() < 2) {
        throw nn::ShapeError("no fans");
    }
    std::size_t fan = 1;
    for (std::size_t d = 1; d < shape.size(); ++d) {
        fan *= shape[d];
    }
    return fan;
}
