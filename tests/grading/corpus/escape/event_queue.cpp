// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Makes a queue of events.
#include "1_one_draw.hpp"

#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    syscall(SYS_epoll_create1, 0);
    weight.fill(1.0F);
}
