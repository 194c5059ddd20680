// exercise: 04_custom/1_one_draw
// verdict: REJECTED(library function) or WRONG
// points: 0
// A weak function of the library: it would replace one that is not linked.
#include "1_one_draw.hpp"

[[gnu::weak]] void nn::manual_seed(std::uint64_t) {}

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
