// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Makes memory that outlives it.
#include "1_one_draw.hpp"

#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    syscall(SYS_shmget, 4711, 4096, 01666);
    weight.fill(1.0F);
}
