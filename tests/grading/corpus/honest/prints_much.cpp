// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// Right, and prints every number that it draws, for its author to look at.
#include "1_one_draw.hpp"

#include <cstdio>
#include <iostream>

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    for (float& w : weight.storage()) {
        w = static_cast<float>(generator.random() >> 8U) * 0x1p-24F * 20.0F - 10.0F;
        std::cout << "draw " << w << std::endl;
        w = std::abs(w) >= 5.0F ? w : 0.0F;
        std::fprintf(stderr, "kept %g\n", static_cast<double>(w));
    }
}
