// exercise: 04_custom/1_one_draw
// verdict: MEM_LIMIT
// points: 0
// Asks for memory without an end.
#include "1_one_draw.hpp"

#include <vector>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    std::vector<double> numbers;
    for (;;) {
        numbers.push_back(1.0);
    }
    weight.fill(1.0F);
}
