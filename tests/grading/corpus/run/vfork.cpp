// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Starts a process that shares its memory.
#include "1_one_draw.hpp"

#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    syscall(SYS_vfork);
    weight.fill(1.0F);
}
