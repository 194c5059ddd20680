// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR or MEM_LIMIT or SIGNAL(9) or SIGNAL(11) or EXIT(126) or EXIT(127)
// points: 0
// An array of zeros that is larger than the memory that the program may have: the system cannot
// start it.
#include "1_one_draw.hpp"

char zeros[1'500'000'000];

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(zeros[1'000'000'000] + 1.0F);
}
