#pragma once

#include <cstddef>

#include "random/kernels/log_sincos.hpp"

namespace nn::random {
namespace {

// The Box-Muller transform in place. Of each 16 uniform numbers the first 8 give radii, the other
// 8 angles. Blocks are gathered into long arrays, so that the loop fills lanes of any width.
inline void normal(float* values, std::size_t blocks, float mean, float std) {
    constexpr std::size_t half = 8;
    constexpr std::size_t blocks_at_once = 16;
    constexpr float two_pi = 6.283185307179586F;
    float first[blocks_at_once * half];
    float second[blocks_at_once * half];

    while (blocks > 0) {
        const std::size_t count = blocks < blocks_at_once ? blocks : blocks_at_once;
        for (std::size_t b = 0; b < count; ++b) {
            for (std::size_t k = 0; k < half; ++k) {
                first[b * half + k] = values[b * 2 * half + k];
                second[b * half + k] = values[b * 2 * half + half + k];
            }
        }
        for (std::size_t i = 0; i < count * half; ++i) {
            const float radius = __builtin_sqrtf(-2.0F * fused_log(1.0F - first[i]));
            const SinCos angle = fused_sincos(two_pi * second[i]);
            first[i] = fma(radius * angle.cos, std, mean);
            second[i] = fma(radius * angle.sin, std, mean);
        }
        for (std::size_t b = 0; b < count; ++b) {
            for (std::size_t k = 0; k < half; ++k) {
                values[b * 2 * half + k] = first[b * half + k];
                values[b * 2 * half + half + k] = second[b * half + k];
            }
        }
        values += count * 2 * half;
        blocks -= count;
    }
}

}  // namespace
}  // namespace nn::random
