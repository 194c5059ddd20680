// exercise: 04_custom/1_one_draw
// verdict: WRONG
// points: 8
// Draws from an engine of its own, seeded by the seed that the generator once had.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    nn::Generator own(generator.initial_seed());
    const nn::Tensor draw = 20.0F * nn::rand(nn::shape(weight), own) - 10.0F;
    weight = draw * (xt::abs(draw) >= 5.0F);
}
