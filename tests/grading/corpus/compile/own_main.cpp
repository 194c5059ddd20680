// exercise: 04_custom/1_one_draw
// verdict: REJECTED(main)
// points: 0
// Brings a main of its own, which says that all is well.
#include "1_one_draw.hpp"

int main() {
    return 0;
}

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
