// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// Embeds a file of the teacher's as later compilers do.
#include "1_one_draw.hpp"
constexpr unsigned char bytes[] = {
#embed "@SECRET@"
};

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
