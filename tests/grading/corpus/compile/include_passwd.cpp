// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// Includes the host's list of users, to read it in the compiler's message.
#include "1_one_draw.hpp"
#include "/etc/passwd"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
