// exercise: 04_custom/1_one_draw
// verdict: EXCEPTION
// points: 0
// Throws what memory held before it was given out.
#include "1_one_draw.hpp"

#include <stdexcept>

void one_draw(nn::Tensor&, nn::Generator&) {
    const std::size_t size = 200'000;
    const auto* bytes = new volatile char[size];
    std::string found;
    for (std::size_t i = 0; i < size; ++i) {
        if (bytes[i] >= ' ' && bytes[i] <= '~') {
            found += bytes[i];
        }
    }
    throw std::runtime_error("found:" + found);
}
