// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// Right, after a tenth of a second of work: within the limits on a slow machine too.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    for (volatile int i = 0; i < 20'000'000; i = i + 1) {
    }
    const nn::Tensor draw = 20.0F * nn::rand(nn::shape(weight), generator) - 10.0F;
    weight = draw * (xt::abs(draw) >= 5.0F);
}
