// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR or COMPILE_LIMIT or COMPILE_TIMEOUT
// points: 0
// takes: all the time that a compiler has
// So many brackets that a compiler runs out of stack.
#include "1_one_draw.hpp"

#define A (((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((
#define B A A A A A A A A A A
#define C B B B B B B B B B B
#define D C C C C C C C C C C
#define E D D D D D D D D D D

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(E 1.0F);
}
