// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Makes a call that no system has yet.
#include "1_one_draw.hpp"

#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    syscall(9999);
    weight.fill(1.0F);
}
