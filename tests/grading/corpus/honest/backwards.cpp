// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// Right, and fills the matrix from its end, column by column.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    for (std::size_t column = weight.shape(1); column-- > 0;) {
        for (std::size_t row = weight.shape(0); row-- > 0;) {
            const float draw =
                static_cast<float>(generator.random() >> 8U) * 0x1p-24F * 20.0F - 10.0F;
            weight(row, column) = std::abs(draw) >= 5.0F ? draw : 0.0F;
        }
    }
}
