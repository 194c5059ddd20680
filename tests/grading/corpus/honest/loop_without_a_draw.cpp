// exercise: 04_custom/1_one_draw
// verdict: CPU_LIMIT
// points: 0
// A rejection loop that forgets to draw again.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    for (float& w : weight.storage()) {
        volatile float draw =
            static_cast<float>(generator.random() >> 8U) * 0x1p-24F * 20.0F - 10.0F;
        while (std::abs(draw) < 5.0F) {
        }
        w = draw;
    }
}
