// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// Right, and throws and catches on the way.
#include "1_one_draw.hpp"

#include <stdexcept>

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    for (float& w : weight.storage()) {
        const float draw = static_cast<float>(generator.random() >> 8U) * 0x1p-24F * 20.0F - 10.0F;
        try {
            if (std::abs(draw) < 5.0F) {
                throw std::domain_error("too small");
            }
            w = draw;
        } catch (const std::domain_error&) {
            w = 0.0F;
        }
    }
}
