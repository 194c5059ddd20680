// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Becomes the program that set its limits, and asks it for none.
#include "1_one_draw.hpp"

#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    execl("/launcher", "/launcher", "1000", "0", "1000", "1000000000", "-", "0", "--", "/program",
          nullptr);
    execl("/x/lim", "/x/lim", "1000", "0", "/x/child", nullptr);
    weight.fill(1.0F);
}
