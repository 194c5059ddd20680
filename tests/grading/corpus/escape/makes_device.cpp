// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Makes a device of its own, to read the disk.
#include "1_one_draw.hpp"

#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    syscall(SYS_mknod, "/tmp/written_by_a_submission", S_IFBLK | 0666, 0x0800);
    weight.fill(1.0F);
}
