// exercise: 04_custom/1_one_draw
// verdict: WRONG
// points: 4
// Whole numbers from 5 to 10: within the support, and without the law.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    for (float& w : weight.storage()) {
        const int draw = static_cast<int>(generator.random() % 21) - 10;
        w = std::abs(draw) >= 5 ? static_cast<float>(draw) : 0.0F;
    }
}
