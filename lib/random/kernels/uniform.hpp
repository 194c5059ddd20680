#pragma once

#include <cstddef>
#include <cstdint>

#include "random/kernels/scalar.hpp"
#include "random/kernels/temper.hpp"

namespace nn::random {
namespace {

// values[i] = low + width·u, where u is the low 24 bits of the tempered word as a fraction.
inline void uniform(const std::uint32_t* state, float* values, std::size_t n, float low,
                    float width) {
    for (std::size_t i = 0; i < n; ++i) {
        values[i] = fma(float_from(unit_bits(state[i])) * 0x1p-24F, width, low);
    }
}

}  // namespace
}  // namespace nn::random
