// exercise: 04_custom/1_one_draw
// verdict: COMPILE_ERROR
// points: 0
// As many errors as it can.
#include "1_one_draw.hpp"

#define A missing_0; missing_1; missing_2; missing_3; missing_4; missing_5; missing_6; missing_7;
#define B A A A A A A A A
#define C B B B B B B B B
#define D C C C C C C C C

void one_draw(nn::Tensor&, nn::Generator&) {
    D D D D D D D D
}
