// exercise: 04_custom/1_one_draw
// verdict: NONFINITE
// points: 0
// The stub with one more comment: nothing is written yet.
#include "1_one_draw.hpp"

// I will do this tomorrow.
void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    (void)weight;
    (void)generator;
}
