// exercise: 04_custom/1_one_draw
// verdict: SIGNAL(11) or SIGNAL(6)
// points: 0
// Gives everybody the same memory.
#include "1_one_draw.hpp"

namespace {

alignas(64) char memory[1 << 20];

}  // namespace

void* operator new(std::size_t) {
    return memory;
}
void operator delete(void*) noexcept {}
void operator delete(void*, std::size_t) noexcept {}

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
