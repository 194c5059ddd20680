// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Writes a record of its own.
#include "1_one_draw.hpp"

#include <cstdio>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    std::FILE* file = std::fopen("@OUT@/records/forged.json", "w");
    if (file != nullptr) {
        std::fputs("{\"points\": 10}", file);
        std::fclose(file);
    }
    weight.fill(1.0F);
}
