// exercise: 04_custom/1_one_draw
// verdict: WRONG
// points: 2
// Multiples of the golden ratio from a random start: evener than chance.
#include "1_one_draw.hpp"

namespace {

// From [0, 1) to the law: half of it becomes 0, a quarter goes to each side
float weight_of(double u) {
    const double draw = 20.0 * u - 10.0;
    return std::abs(draw) >= 5.0 ? static_cast<float>(draw) : 0.0F;
}

}  // namespace

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    double u = (generator.random() >> 8U) * 0x1p-24;
    for (float& w : weight.storage()) {
        w = weight_of(u);
        u = std::fmod(u + 0.6180339887498949, 1.0);
    }
}
