// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// Right, and keeps the main that its author tried it with where no compiler sees it.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const nn::Tensor draw = 20.0F * nn::rand(nn::shape(weight), generator) - 10.0F;
    weight = draw * (xt::abs(draw) >= 5.0F);
}

#ifdef TRY_IT
int main() {
    nn::Tensor weight = nn::Tensor::from_shape({8, 4});
    one_draw(weight, nn::default_generator());
}
#endif
