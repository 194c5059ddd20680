// exercise: 04_custom/1_one_draw
// verdict: WRONG
// points: 0
// Moves the weight into a variable of its own, and forgets to move it back.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const nn::Shape shape = nn::shape(weight);
    nn::Tensor draw = std::move(weight);
    draw = 20.0F * nn::rand(shape, generator) - 10.0F;
}
