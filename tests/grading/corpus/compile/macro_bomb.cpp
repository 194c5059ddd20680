// exercise: 04_custom/1_one_draw
// verdict: COMPILE_LIMIT or COMPILE_TIMEOUT
// points: 0
// A macro that stands for 10^9 numbers.
#include "1_one_draw.hpp"

#define A 1, 1, 1, 1, 1, 1, 1, 1, 1, 1
#define B A, A, A, A, A, A, A, A, A, A
#define C B, B, B, B, B, B, B, B, B, B
#define D C, C, C, C, C, C, C, C, C, C
#define E D, D, D, D, D, D, D, D, D, D
#define F E, E, E, E, E, E, E, E, E, E
#define G F, F, F, F, F, F, F, F, F, F
#define H G, G, G, G, G, G, G, G, G, G
#define I H, H, H, H, H, H, H, H, H, H

const int numbers[] = {I};

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(static_cast<float>(numbers[0]));
}
