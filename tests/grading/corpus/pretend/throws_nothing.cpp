// exercise: 04_custom/1_one_draw
// verdict: SIGNAL(6)
// points: 0
// Throws again what was never thrown.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor&, nn::Generator&) {
    throw;
}
