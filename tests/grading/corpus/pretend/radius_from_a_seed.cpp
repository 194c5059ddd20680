// exercise: 01_built_in/1_gaussian
// verdict: WRONG
// points: 8
// Each number takes its radius from an engine of its own with a fixed seed, and its angle from the given one.
#include "1_gaussian.hpp"

#include <cmath>
#include <numbers>

void gaussian(nn::Tensor& tensor, double mean, double std, nn::Generator& generator) {
    nn::Generator own(1);
    const nn::Tensor u = nn::rand({tensor.size()}, own);
    const nn::Tensor v = nn::rand({tensor.size()}, generator);
    for (std::size_t i = 0; i < tensor.size(); ++i) {
        const double radius = std::sqrt(-2.0 * std::log(1.0 - u(i)));
        const double angle = 2.0 * std::numbers::pi * v(i);
        tensor.flat(i) = static_cast<float>(mean + std * radius * std::cos(angle));
    }
}
