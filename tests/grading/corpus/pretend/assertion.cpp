// exercise: 04_custom/1_one_draw
// verdict: SIGNAL(6)
// points: 0
// Passes a check of its own that fails.
#include "1_one_draw.hpp"

#include <cassert>

void one_draw(nn::Tensor&, nn::Generator&) {
    assert(!"all points");
}
