// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Waits for a signal that nobody sends.
#include "1_one_draw.hpp"

#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    pause();
    weight.fill(1.0F);
}
