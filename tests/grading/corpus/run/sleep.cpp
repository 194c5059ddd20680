// exercise: 04_custom/1_one_draw
// verdict: TIMEOUT
// points: 0
// Sleeps for an hour.
#include "1_one_draw.hpp"

#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    sleep(3600);
    weight.fill(1.0F);
}
