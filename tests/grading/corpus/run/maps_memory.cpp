// exercise: 04_custom/1_one_draw
// verdict: WRONG or SIGNAL(6) or MEM_LIMIT
// points: 0
// Maps memory until there is none left.
#include "1_one_draw.hpp"

#include <sys/mman.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    while (mmap(nullptr, 1 << 20, PROT_READ | PROT_WRITE,
                MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED) {
    }
    weight.fill(1.0F);
}
