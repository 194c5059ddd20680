// exercise: 04_custom/1_one_draw
// verdict: MEM_LIMIT
// points: 0
// Asks for memory without an end, and writes to none: that takes bytes, and no time.
#include "1_one_draw.hpp"

#include <vector>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    std::vector<double> numbers;
    for (;;) {
        numbers.reserve(2 * numbers.capacity() + 1);
    }
    weight.fill(1.0F);
}
