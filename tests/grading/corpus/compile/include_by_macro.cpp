// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// The same, past a filter that looks for a name in quotes.
#include "1_one_draw.hpp"
#define FILE_TO_READ "@SECRET@"
#include FILE_TO_READ

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
