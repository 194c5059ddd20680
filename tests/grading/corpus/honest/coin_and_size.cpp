// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// Right, with a coin for the case and a second number for the size.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    for (float& w : weight.storage()) {
        const std::uint32_t coin = generator.random() >> 30U;
        const auto size = static_cast<float>(5.0 + 5.0 * (generator.random() >> 8U) * 0x1p-24);
        w = coin == 0 ? size : coin == 1 ? -size : 0.0F;
    }
}
