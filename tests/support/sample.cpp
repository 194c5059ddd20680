#include "support/sample.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "random/generator.hpp"
#include "tensor/tensor.hpp"

namespace support {

Sample::Sample(nn::ConstTensorRef tensor)
    : values(tensor.values),
      shape(tensor.shape.begin(), tensor.shape.end()),
      seed(fmt::format("seed {}", nn::default_generator().initial_seed())) {}

Sample::Sample(const Pool& pool)
    : values(pool.values), shape(pool.shape), seed(pool.seeds), name(pool.name) {}

std::string summary(const Sample& sample) {
    constexpr std::size_t most_shown = 8;
    if (sample.values.empty()) {
        return fmt::format("no values, of shape {}", nn::to_string(sample.shape));
    }
    const auto n = static_cast<double>(sample.values.size());
    double sum = 0.0;
    double squares = 0.0;
    for (const float x : sample.values) {
        sum += static_cast<double>(x);
        squares += static_cast<double>(x) * static_cast<double>(x);
    }
    const double mean = sum / n;
    const auto [low, high] = std::ranges::minmax(sample.values);
    const auto first = sample.values.first(std::min(most_shown, sample.values.size()));
    return fmt::format(
        "{} values of shape {}, mean {:.4g}, std {:.4g}, from {:.4g} to {:.4g}: "
        "{:.4g}{}",
        sample.values.size(), nn::to_string(sample.shape), mean,
        std::sqrt(std::max(0.0, squares / n - mean * mean)), low, high, fmt::join(first, ", "),
        sample.values.size() > most_shown ? ", ..." : "");
}

}  // namespace support
