#include "2_two_draws.hpp"

void two_draws(nn::Tensor& weight, nn::Generator& generator) {
    const nn::Tensor coin = nn::rand(nn::shape(weight), generator);
    const nn::Tensor size = 5.0F + 5.0F * nn::rand(nn::shape(weight), generator);
    for (std::size_t i = 0; i < weight.size(); ++i) {
        if (coin.flat(i) < 0.25F) {
            weight.flat(i) = size.flat(i);
        } else if (coin.flat(i) < 0.75F) {
            weight.flat(i) = 0.0F;
        } else {
            weight.flat(i) = -size.flat(i);
        }
    }
}
