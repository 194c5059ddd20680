// exercise: 04_custom/1_one_draw
// verdict: WRONG or SIGNAL(13)
// points: 0
// Writes to every descriptor that may have been left open.
#include "1_one_draw.hpp"

#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    for (int number = 4; number < 1024; ++number) {
        [[maybe_unused]] const auto count = write(number, "mine", 4);
    }
    [[maybe_unused]] const auto count = write(0, "mine", 4);
    weight.fill(1.0F);
}
