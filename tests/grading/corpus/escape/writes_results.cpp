// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Writes a gradebook of its own.
#include "1_one_draw.hpp"

#include <cstdio>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    std::FILE* file = std::fopen("@OUT@/gradebook.csv", "w");
    if (file != nullptr) {
        std::fputs("submission,points\n", file);
        std::fclose(file);
    }
    weight.fill(1.0F);
}
