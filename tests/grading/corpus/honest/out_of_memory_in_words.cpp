// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// An error on a line that speaks of memory.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(out of memory);  // virtual memory exhausted, Killed signal, No space left on device
}
