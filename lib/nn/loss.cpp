#include "nn/loss.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "tensor/error.hpp"

namespace nn {

Loss mse_loss(const Tensor& input, const Tensor& target) {
    if (nn::shape(input) != nn::shape(target)) {
        throw ShapeError(
            fmt::format("the input has shape {} and the target {}; give them one shape",
                        to_string(nn::shape(input)), to_string(nn::shape(target))));
    }
    const auto count = static_cast<double>(input.size());
    Loss loss{.value = 0.0, .gradient = input - target};
    for (float& difference : loss.gradient) {
        loss.value += static_cast<double>(difference) * difference / count;
        difference = static_cast<float>(2.0 * difference / count);
    }
    return loss;
}

Loss cross_entropy(const Tensor& input, std::span<const std::size_t> target) {
    if (input.dimension() != 2 || input.shape(0) != target.size() || input.size() == 0) {
        throw ShapeError(fmt::format(
            "the input has shape {} and there are {} targets; give a row of classes for each",
            to_string(nn::shape(input)), target.size()));
    }
    const auto rows = static_cast<double>(target.size());
    const std::size_t classes = input.shape(1);
    Loss loss{.value = 0.0, .gradient = input};
    for (std::size_t row = 0; row < target.size(); ++row) {
        if (target[row] >= classes) {
            throw ValueError(fmt::format("target {} of row {} is no class; give one from 0 to {}",
                                         target[row], row, classes - 1));
        }
        const auto x = std::span(loss.gradient.storage()).subspan(row * classes, classes);
        // Less the largest, whose exponential might be infinite
        const double largest = *std::ranges::max_element(x);
        double sum = 0.0;
        for (const float one : x) {
            sum += std::exp(one - largest);
        }
        loss.value += (std::log(sum) + largest - x[target[row]]) / rows;
        for (std::size_t i = 0; i < classes; ++i) {
            const double share = std::exp(x[i] - largest) / sum;
            x[i] = static_cast<float>((share - (i == target[row] ? 1.0 : 0.0)) / rows);
        }
    }
    return loss;
}

}  // namespace nn
