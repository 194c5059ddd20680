#pragma once

#include <cstddef>
#include <cstdint>

#include "random/kernels/log_sincos.hpp"
#include "random/kernels/temper.hpp"

namespace nn::random {
namespace {

// The Box-Muller transform of some blocks. Of each 16 words the first 8 give radii, the other 8
// angles. Blocks are gathered, so that the loop fills lanes of any width; the compiler keeps what
// is gathered in registers, for it knows how many blocks there are.
template <std::size_t blocks>
[[gnu::always_inline]] inline void normal_blocks(const std::uint32_t* __restrict state,
                                                 float* __restrict values, float mean, float std) {
    constexpr std::size_t half = 8;
    std::uint32_t first[blocks * half];
    std::uint32_t second[blocks * half];
    float x[blocks * half];
    float y[blocks * half];
    for (std::size_t b = 0; b < blocks; ++b) {
        for (std::size_t k = 0; k < half; ++k) {
            first[b * half + k] = state[b * 2 * half + k];
            second[b * half + k] = state[b * 2 * half + half + k];
        }
    }
    for (std::size_t i = 0; i < blocks * half; ++i) {
        const float radius = __builtin_sqrtf(minus_two_log((1U << 24U) - unit_bits(first[i])));
        const SinCos angle = sincos_of_turns(unit_bits(second[i]));
        x[i] = fma(radius * angle.cos, std, mean);
        y[i] = fma(radius * angle.sin, std, mean);
    }
    for (std::size_t b = 0; b < blocks; ++b) {
        for (std::size_t k = 0; k < half; ++k) {
            values[b * 2 * half + k] = x[b * half + k];
            values[b * 2 * half + half + k] = y[b * half + k];
        }
    }
}

// Four blocks at a time: two vectors of the widest, four of AVX2's. The polynomials are chains of
// operations that wait for each other, and more than one vector gives the CPU something else to do.
// So the last group is a whole one too, and goes over blocks again that are done already.
inline void normal(const std::uint32_t* state, float* values, std::size_t blocks, float mean,
                   float std) {
    constexpr std::size_t block_size = 16;
    constexpr std::size_t group = 4;
    if (blocks < group) {
        for (std::size_t b = 0; b < blocks; ++b) {
            normal_blocks<1>(state + b * block_size, values + b * block_size, mean, std);
        }
        return;
    }
    for (std::size_t done = 0; done < blocks; done += group) {
        const std::size_t b = done + group <= blocks ? done : blocks - group;
        normal_blocks<group>(state + b * block_size, values + b * block_size, mean, std);
    }
}

}  // namespace
}  // namespace nn::random
