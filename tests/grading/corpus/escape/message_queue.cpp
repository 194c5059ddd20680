// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Makes a queue of messages that has a name.
#include "1_one_draw.hpp"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    syscall(SYS_mq_open, "written_by_a_submission", O_CREAT | O_RDWR, 0666, nullptr);
    weight.fill(1.0F);
}
