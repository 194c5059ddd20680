#include <algorithm>
#include <cstddef>

#include "random/fill.hpp"
#include "random/kernels.hpp"

namespace nn::random {

void fill_trunc_normal(std::span<float> values, const Truncation& truncation,
                       Generator& generator) {
    const auto [first, last, mean, scale, low, high] = truncation;
    constexpr std::size_t piece = 4096;
    while (!values.empty()) {
        const auto head = values.first(std::min(piece, values.size()));
        fill_uniform(head, first, last, generator);
        active_kernels().trunc_normal(head.data(), head.size(), mean, scale, low, high);
        values = values.subspan(head.size());
    }
}

}  // namespace nn::random
