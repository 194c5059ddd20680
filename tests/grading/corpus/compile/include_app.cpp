// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// Includes a header of the library that is not for submissions.
#include "1_one_draw.hpp"
#include "grading/record.hpp"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
