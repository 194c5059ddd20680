#include "random/mt19937.hpp"

#include <algorithm>

#include "random/kernels.hpp"

namespace nn::random {

Mt19937::Mt19937(std::uint32_t seed) : state_(), words_() {
    state_[0] = seed;
    for (std::uint32_t i = 1; i < size; ++i) {
        const std::uint32_t before = state_[i - 1];
        state_[i] = 1812433253U * (before ^ (before >> 30U)) + i;
    }
}

std::span<const std::uint32_t> Mt19937::take(std::size_t most) {
    if (next_ == size) {
        refill();
    }
    const std::size_t count = std::min(most, size - next_);
    const auto words = std::span(words_).subspan(next_, count);
    next_ += count;
    return words;
}

void Mt19937::refill() {
    active_kernels().next_words(state_.data(), words_.data());
    next_ = 0;
}

}  // namespace nn::random
