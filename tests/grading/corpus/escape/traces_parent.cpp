// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Traces the process that started it.
#include "1_one_draw.hpp"

#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    syscall(SYS_ptrace, PTRACE_ATTACH, getppid(), 0, 0);
    weight.fill(1.0F);
}
