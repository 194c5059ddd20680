#include "3_generalised.hpp"

#include <cmath>

void generalised(nn::Tensor& weight, double reach, double threshold, nn::Generator& generator) {
    // What is allowed, and then "not": NaN makes every comparison false
    if (!(reach > 0.0 && std::isfinite(reach))) {
        throw std::invalid_argument("reach must be positive and finite");
    }
    if (!(threshold >= 0.0 && threshold <= reach)) {
        throw std::invalid_argument("threshold must lie from 0 to reach");
    }
    const auto width = static_cast<float>(2.0 * reach);
    const nn::Tensor draw = width * nn::rand(nn::shape(weight), generator) - width / 2.0F;
    weight = draw * (xt::abs(draw) >= static_cast<float>(threshold));
}
