#pragma once

#include <cstdint>

#include "random/generator.hpp"

namespace originals {

/// A multiple of 2⁻²⁴ in [0, 1), from one word.
inline float unit_float(nn::Generator& generator) {
    constexpr std::uint32_t mantissa = (1U << 24U) - 1;
    return static_cast<float>(generator.random() & mantissa) * 0x1p-24F;
}

}  // namespace originals
