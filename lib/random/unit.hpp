#pragma once

#include <cstdint>

#include "random/generator.hpp"

namespace nn::random {

/// \en A multiple of 2⁻²⁴ in [0, 1).
/// \zh [0, 1) 上 2⁻²⁴ 的整数倍。
/// \both
/// \words{1}
inline float unit_float(Generator& generator) {
    constexpr std::uint32_t mantissa = (1U << 24U) - 1;
    return static_cast<float>(generator.random() & mantissa) * 0x1p-24F;
}

/// \en A multiple of 2⁻⁵³ in [0, 1).
/// \zh [0, 1) 上 2⁻⁵³ 的整数倍。
/// \both
/// \words{2}
inline double unit_double(Generator& generator) {
    constexpr std::uint64_t mantissa = (std::uint64_t{1} << 53U) - 1;
    return static_cast<double>(generator.random64() & mantissa) * 0x1p-53;
}

}  // namespace nn::random
