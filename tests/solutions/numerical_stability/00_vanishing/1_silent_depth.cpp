#include "1_silent_depth.hpp"

std::size_t silent_depth(double factor, double precision) {
    if (factor >= 1.0) {
        throw nn::ValueError("a factor of 1 or more loses nothing");
    }
    std::size_t layers = 0;
    for (double left = 1.0; left >= precision; left *= factor) {
        ++layers;
    }
    return layers;
}
