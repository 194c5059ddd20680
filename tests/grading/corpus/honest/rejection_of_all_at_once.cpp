// exercise: 01_built_in/3_truncated
// verdict: OK
// points: 10
// Right: rejects in rounds, and inverts by bisection.
#include "3_truncated.hpp"

void truncated_by_rejection(nn::Tensor& tensor, const Truncated& law, nn::Generator& generator) {
    std::vector<std::size_t> left(tensor.size());
    for (std::size_t i = 0; i < left.size(); ++i) {
        left[i] = i;
    }
    while (!left.empty()) {
        nn::Tensor draw = nn::Tensor::from_shape({left.size()});
        nn::init::normal_(draw, {.mean = law.mean, .std = law.std}, generator);
        std::vector<std::size_t> again;
        for (std::size_t k = 0; k < left.size(); ++k) {
            const bool is_inside = draw(k) >= law.low && draw(k) <= law.high;
            is_inside ? void(tensor.flat(left[k]) = draw(k)) : again.push_back(left[k]);
        }
        left = again;
    }
}

void truncated_by_inverse(nn::Tensor& tensor, const Truncated& law, nn::Generator& generator) {
    const auto cdf = [&law](double x) { return normal_cdf((x - law.mean) / law.std); };
    for (float& number : tensor.storage()) {
        const double u = static_cast<double>(nn::rand({1}, generator)(0));
        const double p = cdf(law.low) + u * (cdf(law.high) - cdf(law.low));
        double low = law.low;
        double high = law.high;
        for (int i = 0; i < 60; ++i) {
            const double middle = (low + high) / 2.0;
            (cdf(middle) < p ? low : high) = middle;
        }
        number = static_cast<float>((low + high) / 2.0);
    }
}
