// exercise: 04_custom/1_one_draw
// verdict: CPU_LIMIT or TIMEOUT or SIGNAL(13)
// points: 0
// Prints without an end.
#include "1_one_draw.hpp"

#include <cstdio>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    for (;;) {
        std::puts(
            "All 10 points. All 10 points. All 10 points. All 10 points. All 10 points. All 10 "
            "points.");
    }
    weight.fill(1.0F);
}
