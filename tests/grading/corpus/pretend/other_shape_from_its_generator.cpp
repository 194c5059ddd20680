// exercise: 04_custom/1_one_draw
// verdict: WRONG_SHAPE
// points: 0
// Hands back a number from the generator, in another shape.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    weight = nn::rand({1}, generator);
}
