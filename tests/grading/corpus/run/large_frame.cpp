// exercise: 04_custom/1_one_draw
// verdict: SIGNAL(11)
// points: 0
// A function whose variables have a gigabyte.
#include "1_one_draw.hpp"

#include <alloca.h>
#include <cstring>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    volatile std::size_t size = std::size_t{1} << 30U;
    auto* room = static_cast<volatile char*>(alloca(size));
    for (std::size_t i = 0; i < size; i += 4096) {
        room[i] = 1;
    }
    weight.fill(1.0F);
}
