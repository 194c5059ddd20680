// exercise: 04_custom/1_one_draw
// verdict: WRONG
// points: 4
// Every second number is its neighbour's mirror image.
#include "1_one_draw.hpp"

namespace {

// From [0, 1) to the law: half of it becomes 0, a quarter goes to each side
float weight_of(double u) {
    const double draw = 20.0 * u - 10.0;
    return std::abs(draw) >= 5.0 ? static_cast<float>(draw) : 0.0F;
}

}  // namespace

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    for (std::size_t i = 0; i < weight.size(); ++i) {
        const double u = (generator.random() >> 8U) * 0x1p-24;
        weight.flat(i) = weight_of(u);
        if (++i < weight.size()) {
            weight.flat(i) = -weight_of(u);
        }
    }
}
