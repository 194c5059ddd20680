// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Writes over what another student handed in.
#include "1_one_draw.hpp"

#include <cstdio>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    std::FILE* file = std::fopen("@CLASS@/honest/04_custom/1_one_draw.cpp", "w");
    if (file != nullptr) {
        std::fputs("spoilt", file);
        std::fclose(file);
    }
    weight.fill(1.0F);
}
