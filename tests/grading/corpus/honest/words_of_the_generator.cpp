// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// Right, from the generator's words, one by one.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    for (float& w : weight.storage()) {
        const double u = static_cast<double>(generator.random64() >> 11U) * 0x1p-53;
        const double draw = 20.0 * u - 10.0;
        w = draw > -5.0 && draw < 5.0 ? 0.0F : static_cast<float>(draw);
    }
}
