// exercise: 04_custom/1_one_draw
// verdict: EXCEPTION
// points: 0
// Counts its columns from 1: the index leaves the tensor.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    for (std::size_t row = 0; row < weight.shape(0); ++row) {
        for (std::size_t column = 1; column <= weight.shape(1); ++column) {
            const float draw =
                static_cast<float>(generator.random() >> 8U) * 0x1p-24F * 20.0F - 10.0F;
            weight(row, column) = std::abs(draw) >= 5.0F ? draw : 0.0F;
        }
    }
}
