// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// The same, by the newest call.
#include "1_one_draw.hpp"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    open_how how{};
    syscall(SYS_openat2, AT_FDCWD, "@SECRET@", &how, sizeof(how));
    weight.fill(1.0F);
}
