// exercise: 04_custom/1_one_draw
// verdict: FORBIDDEN
// points: 0
// Writes to memory that programs share.
#include "1_one_draw.hpp"

#include <cstdio>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    std::FILE* file = std::fopen("/dev/shm/written_by_a_submission", "w");
    if (file != nullptr) {
        std::fputs("here", file);
        std::fclose(file);
    }
    weight.fill(1.0F);
}
