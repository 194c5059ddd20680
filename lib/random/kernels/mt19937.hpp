#pragma once

#include <cstddef>
#include <cstdint>

/// \file
/// \en MT19937, a state of 624 words at a time.
/// \zh MT19937：一次处理 624 个字的状态。
/// \both
/// \source{Matsumoto & Nishimura 1998}

namespace nn::random {
namespace {

std::uint32_t twist_word(std::uint32_t high, std::uint32_t low, std::uint32_t far) {
    const std::uint32_t mixed = (high & 0x80000000U) | (low & 0x7fffffffU);
    return far ^ (mixed >> 1U) ^ ((0U - (low & 1U)) & 0x9908b0dfU);
}

constexpr std::size_t state_size = 624;

// The next state in place of the last. Three loops, for a word needs the one 397 ahead.
void twist(std::uint32_t* state) {
    constexpr std::size_t size = state_size;
    constexpr std::size_t ahead = 397;
    constexpr std::size_t behind = size - ahead;
    for (std::size_t i = 0; i < behind; ++i) {
        state[i] = twist_word(state[i], state[i + 1], state[i + ahead]);
    }
    for (std::size_t i = behind; i < size - 1; ++i) {
        state[i] = twist_word(state[i], state[i + 1], state[i - behind]);
    }
    state[size - 1] = twist_word(state[size - 1], state[0], state[ahead - 1]);
}

std::uint32_t temper(std::uint32_t word) {
    word ^= word >> 11U;
    word ^= (word << 7U) & 0x9d2c5680U;
    word ^= (word << 15U) & 0xefc60000U;
    return word ^ (word >> 18U);
}

// Steps the state, and writes the 624 words that it stands for.
void next_words(std::uint32_t* state, std::uint32_t* words) {
    twist(state);
    for (std::size_t i = 0; i < state_size; ++i) {
        words[i] = temper(state[i]);
    }
}

}  // namespace
}  // namespace nn::random
