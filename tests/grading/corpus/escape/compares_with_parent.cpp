// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Compares itself with another process.
#include "1_one_draw.hpp"

#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    syscall(SYS_kcmp, getpid(), getppid(), 0, 3, 3);
    weight.fill(1.0F);
}
