// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// The same, by the newest call.
#include "1_one_draw.hpp"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    syscall(SYS_statx, AT_FDCWD, "@SECRET@", 0, 0, nullptr);
    weight.fill(1.0F);
}
