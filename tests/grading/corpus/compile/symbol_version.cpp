// exercise: 04_custom/1_one_draw
// verdict: EXIT(0) or COMPILE_ERROR
// points: 0
// Claims a version of a function of the C library.
#include "1_one_draw.hpp"

extern "C" long my_write(int, const void*, unsigned long count) {
    return static_cast<long>(count);
}
asm(".symver my_write, write@@GLIBC_2.2.5");

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
