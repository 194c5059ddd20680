// exercise: 04_custom/1_one_draw
// verdict: WRONG
// points: 4
// A generator of its own with 4096 states, seeded once.
#include "1_one_draw.hpp"

namespace {

// From [0, 1) to the law: half of it becomes 0, a quarter goes to each side
float weight_of(double u) {
    const double draw = 20.0 * u - 10.0;
    return std::abs(draw) >= 5.0 ? static_cast<float>(draw) : 0.0F;
}

}  // namespace

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    std::uint32_t state = generator.random() % 4096U;
    for (float& w : weight.storage()) {
        state = (state * 1229U + 351U) % 4096U;
        w = weight_of(state / 4096.0);
    }
}
