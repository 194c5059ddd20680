// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Makes the call of number -1.
#include "1_one_draw.hpp"

#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    syscall(-1);
    weight.fill(1.0F);
}
