// exercise: 04_custom/1_one_draw
// verdict: WRONG
// points: 8
// Numbers of the right law, always the same: learnt by heart for one seed. The law is right, the
// generator is not asked.
#include "1_one_draw.hpp"

namespace {

// From [0, 1) to the law: half of it becomes 0, a quarter goes to each side
float weight_of(double u) {
    const double draw = 20.0 * u - 10.0;
    return std::abs(draw) >= 5.0 ? static_cast<float>(draw) : 0.0F;
}

}  // namespace

void one_draw(nn::Tensor& weight, nn::Generator&) {
    std::mt19937 engine(20240229);
    for (float& w : weight.storage()) {
        w = weight_of(static_cast<double>(engine()) / 4294967296.0);
    }
}
