#pragma once

#include <cstdint>

namespace nn::random {
namespace {

// The word that MT19937 gives for a word of its state.
[[gnu::always_inline]] inline std::uint32_t temper(std::uint32_t word) {
    word ^= word >> 11U;
    word ^= (word << 7U) & 0x9d2c5680U;
    word ^= (word << 15U) & 0xefc60000U;
    return word ^ (word >> 18U);
}

// The low 24 bits of the word that MT19937 gives for a word of its state; 2⁻²⁴ times them is a
// uniform number.
[[gnu::always_inline]] inline std::uint32_t unit_bits(std::uint32_t word) {
    return temper(word) & ((1U << 24U) - 1);
}

}  // namespace
}  // namespace nn::random
