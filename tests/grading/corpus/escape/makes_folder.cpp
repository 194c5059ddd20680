// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Makes a folder.
#include "1_one_draw.hpp"

#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    syscall(SYS_mkdir, "/tmp/written_by_a_submission", 0777);
    weight.fill(1.0F);
}
