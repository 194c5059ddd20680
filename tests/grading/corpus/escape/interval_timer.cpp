// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Sets the older kind of timer.
#include "1_one_draw.hpp"

#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    const itimerval interval{{0, 1000}, {0, 1000}};
    syscall(SYS_setitimer, 0, &interval, nullptr);
    weight.fill(1.0F);
}
