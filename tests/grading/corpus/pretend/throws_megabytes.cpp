// exercise: 04_custom/1_one_draw
// verdict: EXCEPTION or OUTPUT_LIMIT or BAD_OUTPUT
// points: 0
// Throws a text of forty megabytes.
#include "1_one_draw.hpp"

#include <stdexcept>

void one_draw(nn::Tensor&, nn::Generator&) {
    throw std::runtime_error(std::string(40'000'000, 'x'));
}
