// exercise: 00_default/1_fans
// verdict: OK
// points: 10
// Right, counted in int.
#include "1_fans.hpp"

int field(const nn::Shape& shape) {
    int product = 1;
    for (int d = 2; d < (int)shape.size(); d++) product *= (int)shape[d];
    return product;
}

std::size_t fan_in(const nn::Shape& shape) {
    if (shape.size() < 2) throw nn::ShapeError("no fans");
    return field(shape) * (int)shape[1];
}

std::size_t fan_out(const nn::Shape& shape) {
    if (shape.size() < 2) throw nn::ShapeError("no fans");
    return field(shape) * (int)shape[0];
}
