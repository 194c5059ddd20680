// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Mounts the host's processes.
#include "1_one_draw.hpp"

#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    syscall(SYS_mount, "proc", "/", "proc", 0, nullptr);
    weight.fill(1.0F);
}
