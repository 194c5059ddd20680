// exercise: 04_custom/1_one_draw
// verdict: WRONG
// points: 8
// The right law from std::random_device: not from the given generator.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    std::random_device device("rdrand");
    for (float& w : weight.storage()) {
        const float draw = static_cast<float>(device() >> 8U) * 0x1p-24F * 20.0F - 10.0F;
        w = std::abs(draw) >= 5.0F ? draw : 0.0F;
    }
}
