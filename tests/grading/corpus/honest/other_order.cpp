// exercise: 00_default/2_default_bound
// verdict: OK
// points: 10
// Right, with the bias first, and backwards.
#include "2_default_bound.hpp"

void default_bound(nn::Tensor& weight, nn::Tensor& bias, nn::Generator& generator) {
    const double bound = std::pow(static_cast<double>(weight.shape(1)), -0.5);
    const auto draw = [&] { return (2.0 * static_cast<double>(nn::rand({}, generator)()) - 1.0) * bound; };
    for (std::size_t i = bias.size(); i-- > 0;) {
        bias(i) = static_cast<float>(draw());
    }
    for (std::size_t i = weight.size(); i-- > 0;) {
        weight.flat(i) = static_cast<float>(draw());
    }
}
