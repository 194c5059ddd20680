// exercise: 04_custom/1_one_draw
// verdict: OK
// points: 10
// Right, by the inverse of the distribution function.
#include "1_one_draw.hpp"

void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    const nn::Tensor u = nn::rand(nn::shape(weight), generator);
    for (std::size_t i = 0; i < weight.size(); ++i) {
        const float p = u.flat(i);
        weight.flat(i) = p < 0.25F   ? -10.0F + 20.0F * p
                         : p < 0.75F ? 0.0F
                                     : 5.0F + 20.0F * (p - 0.75F);
    }
}
