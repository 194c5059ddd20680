// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Makes semaphores that outlive it.
#include "1_one_draw.hpp"

#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    syscall(SYS_semget, 4711, 1, 01666);
    weight.fill(1.0F);
}
