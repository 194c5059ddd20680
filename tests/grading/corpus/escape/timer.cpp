// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Sets a timer that sends signals.
#include "1_one_draw.hpp"

#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    int timer = 0;
    syscall(SYS_timer_create, 0, nullptr, &timer);
    weight.fill(1.0F);
}
