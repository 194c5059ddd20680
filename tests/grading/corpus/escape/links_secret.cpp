// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Gives a file of the teacher's a second name.
#include "1_one_draw.hpp"

#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    syscall(SYS_symlink, "@SECRET@", "/tmp/written_by_a_submission");
    weight.fill(1.0F);
}
