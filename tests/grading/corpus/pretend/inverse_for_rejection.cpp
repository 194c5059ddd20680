// exercise: 01_built_in/3_truncated
// verdict: WRONG
// points: 7
// Right by the inverse; and by rejection the same once more.
#include "3_truncated.hpp"

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

void truncated_by_rejection(nn::Tensor& tensor, const Truncated& law, nn::Generator& generator) {
    truncated_by_inverse(tensor, law, generator);
}
