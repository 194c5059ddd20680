// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// Right, in double precision, number by number.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    for (float& w : weight.storage()) {
        const double draw =
            20.0 * (static_cast<double>(generator.random64() >> 11U) * 0x1p-53) - 10.0;
        w = std::abs(draw) < 5.0 ? 0.0F : static_cast<float>(draw);
    }
}
