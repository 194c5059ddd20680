// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Adds a key to the system.
#include "1_one_draw.hpp"

#include <sys/syscall.h>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    syscall(SYS_add_key, "user", "name", "value", 5, -3);
    weight.fill(1.0F);
}
