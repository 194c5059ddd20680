#include "3_truncated.hpp"

void truncated_by_rejection(nn::Tensor& tensor, const Truncated& law, nn::Generator& generator) {
    nn::Tensor one = xt::zeros<float>({1});
    for (float& number : tensor.storage()) {
        do {
            nn::init::normal_(one, {.mean = law.mean, .std = law.std}, generator);
            number = one(0);
        } while (number < law.low || number > law.high);
    }
}

void truncated_by_inverse(nn::Tensor& tensor, const Truncated& law, nn::Generator& generator) {
    // The part of [0, 1] that the inverse leads to between the bounds
    const double lower = normal_cdf((law.low - law.mean) / law.std);
    const double upper = normal_cdf((law.high - law.mean) / law.std);
    const nn::Tensor u = nn::rand(nn::shape(tensor), generator);
    for (std::size_t i = 0; i < tensor.size(); ++i) {
        const double p = lower + (upper - lower) * u.flat(i);
        tensor.flat(i) = static_cast<float>(law.mean + law.std * inverse_normal_cdf(p));
    }
}
