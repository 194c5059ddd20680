// exercise: 04_custom/1_one_draw
// verdict: EXCEPTION or SIGNAL(11)
// points: 0
// Throws what lies above it on the stack.
#include "1_one_draw.hpp"

#include <stdexcept>

void one_draw(nn::Tensor&, nn::Generator&) {
    const auto* bytes = static_cast<const volatile char*>(__builtin_frame_address(0));
    std::string found;
    for (int i = 0; i < 4096; ++i) {
        if (bytes[i] >= ' ' && bytes[i] <= '~') {
            found += bytes[i];
        }
    }
    throw std::runtime_error("found:" + found);
}
