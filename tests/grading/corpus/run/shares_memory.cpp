// exercise: 04_custom/1_one_draw
// verdict: WRONG
// points: 0
// Maps memory that other processes could share, which may count elsewhere; a quarter of a gigabyte
// of it is there at once.
#include "1_one_draw.hpp"

#include <sys/mman.h>

void one_draw(nn::Tensor& weight, nn::Generator&) {
    for (int i = 0; i < 4096; ++i) {
        const int at_once = i < 64 ? MAP_POPULATE : 0;
        void* block = mmap(nullptr, 1 << 22, PROT_READ | PROT_WRITE,
                           MAP_SHARED | MAP_ANONYMOUS | at_once, -1, 0);
        if (block == MAP_FAILED) {
            break;
        }
    }
    weight.fill(1.0F);
}
