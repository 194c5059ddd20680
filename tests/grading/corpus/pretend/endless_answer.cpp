// exercise: 04_custom/1_one_draw
// verdict: OUTPUT_LIMIT
// points: 0
// Writes an answer without an end.
#include "1_one_draw.hpp"

#include <cstring>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    const std::string bytes(std::size_t{1} << 20U, 'n');
    (void)weight;
    for (;;) {
        [[maybe_unused]] const auto count = write(3, bytes.data(), bytes.size());
    }
}
