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

[[gnu::always_inline]] inline std::uint32_t twist_word(std::uint32_t high, std::uint32_t low,
                                                       std::uint32_t far) {
    const std::uint32_t mixed = (high & 0x80000000U) | (low & 0x7fffffffU);
    return far ^ (mixed >> 1U) ^ ((0U - (low & 1U)) & 0x9908b0dfU);
}

// The next state in place of the last. Three loops, for a word needs the one 397 ahead.
inline void twist(std::uint32_t* state) {
    constexpr std::size_t size = 624;
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

}  // namespace
}  // namespace nn::random
