#pragma once

#include <cstddef>

#include "random/kernels/scalar.hpp"
#include "random/kernels/temper.hpp"

namespace nn::random {
namespace {

// values[i] = low + width·u, where u is the low 24 bits of the tempered word as a fraction.
inline void uniform(const std::uint32_t* state, float* values, std::size_t n, float low,
                    float width) {
    constexpr std::uint32_t mantissa = (1U << 24U) - 1;
    for (std::size_t i = 0; i < n; ++i) {
        const auto bits = static_cast<std::int32_t>(temper(state[i]) & mantissa);
        values[i] = fma(static_cast<float>(bits) * 0x1p-24F, width, low);
    }
}

}  // namespace
}  // namespace nn::random
