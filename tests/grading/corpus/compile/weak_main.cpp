// exercise: 04_custom/1_one_draw
// verdict: REJECTED(main) or WRONG
// points: 0
// A weak main, which gives way to a strong one if there is one.
#include "1_one_draw.hpp"

[[gnu::weak]] int main() {
    return 0;
}

void one_draw(nn::Tensor& weight, nn::Generator&) {
    weight.fill(1.0F);
}
