// exercise: 04_custom/1_one_draw
// verdict: BAD_OUTPUT or OUTPUT_LIMIT
// points: 0
// Writes as many bytes as an answer may have, and they are none.
#include "1_one_draw.hpp"

#include <cstring>
#include <unistd.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    const std::string bytes(std::size_t{1} << 20U, 'n');
    (void)weight;
    for (int i = 0; i < 64; ++i) {
        [[maybe_unused]] const auto count = write(3, bytes.data(), bytes.size());
    }
    _exit(0);
}
