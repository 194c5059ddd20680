// exercise: 04_custom/1_one_draw
// verdict: CPU_LIMIT or TIMEOUT or SIGNAL(13)
// points: 0
// Complains without an end.
#include "1_one_draw.hpp"

#include <cstdio>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    for (;;) {
        std::fputs(
            "All 10 points. All 10 points. All 10 points. All 10 points. All 10 points. All 10 "
            "points.",
            stderr);
    }
    weight.fill(1.0F);
}
