// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Takes a descriptor from another process.
#include "1_one_draw.hpp"

#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    syscall(SYS_pidfd_getfd, 3, 1, 0);
    weight.fill(1.0F);
}
