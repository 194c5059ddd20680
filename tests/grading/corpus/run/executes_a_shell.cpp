// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Becomes a shell.
#include "1_one_draw.hpp"

#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    execl("/bin/sh", "sh", "-c", "cat @SECRET@ >&3", nullptr);
    weight.fill(1.0F);
}
