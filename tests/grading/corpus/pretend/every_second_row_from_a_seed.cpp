// exercise: 04_custom/1_one_draw
// verdict: WRONG
// points: 8
// Every second row is drawn from an engine of its own with a fixed seed.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    nn::Generator own(1);
    for (std::size_t row = 0; row < weight.shape(0); ++row) {
        nn::Generator& source = row % 2 == 0 ? generator : own;
        const nn::Tensor draw = 20.0F * nn::rand({weight.shape(1)}, source) - 10.0F;
        xt::view(weight, row) = draw * (xt::abs(draw) >= 5.0F);
    }
}
