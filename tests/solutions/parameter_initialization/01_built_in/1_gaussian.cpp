#include "1_gaussian.hpp"

#include <cmath>
#include <numbers>

void gaussian(nn::Tensor& tensor, double mean, double std, nn::Generator& generator) {
    // A pair of uniform numbers makes a pair of normal ones; an odd count leaves one over
    const std::size_t pairs = (tensor.size() + 1) / 2;
    const nn::Tensor u = nn::rand({pairs}, generator);
    const nn::Tensor v = nn::rand({pairs}, generator);
    for (std::size_t i = 0; i < tensor.size(); ++i) {
        // u may be 0, and 1 - u may not
        const double radius = std::sqrt(-2.0 * std::log(1.0 - u(i / 2)));
        const double angle = 2.0 * std::numbers::pi * v(i / 2);
        const double normal = radius * (i % 2 == 0 ? std::cos(angle) : std::sin(angle));
        tensor.flat(i) = static_cast<float>(mean + std * normal);
    }
}
