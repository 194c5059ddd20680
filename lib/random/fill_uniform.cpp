#include <cmath>

#include "random/fill.hpp"
#include "random/unit.hpp"

namespace nn::random {

void fill_uniform(std::span<float> values, float low, float high, Generator& generator) {
    const float width = high - low;
    for (float& value : values) {
        value = std::fma(unit_float(generator), width, low);
    }
}

}  // namespace nn::random
