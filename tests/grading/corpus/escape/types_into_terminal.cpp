// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Types a command into the teacher's terminal.
#include "1_one_draw.hpp"

#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    syscall(SYS_ioctl, 0, TIOCSTI, "x");
    weight.fill(1.0F);
}
