// exercise: 04_custom/1_one_draw
// verdict: WRONG
// points: 4
// One row, drawn well, and copied to all others.
#include "1_one_draw.hpp"

namespace {

// From [0, 1) to the law: half of it becomes 0, a quarter goes to each side
float weight_of(double u) {
    const double draw = 20.0 * u - 10.0;
    return std::abs(draw) >= 5.0 ? static_cast<float>(draw) : 0.0F;
}

}  // namespace

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    std::vector<float> row(weight.shape(1));
    for (float& w : row) {
        w = weight_of((generator.random() >> 8U) * 0x1p-24);
    }
    for (std::size_t i = 0; i < weight.size(); ++i) {
        weight.flat(i) = row[i % row.size()];
    }
}
