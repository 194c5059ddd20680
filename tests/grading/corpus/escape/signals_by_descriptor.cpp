// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Reads signals from a descriptor.
#include "1_one_draw.hpp"

#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    syscall(SYS_signalfd4, -1, nullptr, 8, 0);
    weight.fill(1.0F);
}
