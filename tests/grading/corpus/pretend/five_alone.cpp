// exercise: 04_custom/1_one_draw
// verdict: WRONG
// points: 4
// Only 5, 0 and -5: within the support, and without the law.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    for (float& w : weight.storage()) {
        const std::uint32_t u = generator.random() % 4U;
        w = u == 0 ? 5.0F : u == 1 ? -5.0F : 0.0F;
    }
}
