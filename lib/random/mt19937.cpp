#include "random/mt19937.hpp"

#include <algorithm>

#include "random/kernels.hpp"
#include "random/kernels/temper.hpp"

namespace nn::random {

Mt19937::Mt19937(std::uint32_t seed) : state_() {
    state_[0] = seed;
    for (std::uint32_t i = 1; i < size; ++i) {
        const std::uint32_t before = state_[i - 1];
        state_[i] = 1812433253U * (before ^ (before >> 30U)) + i;
    }
}

std::uint32_t Mt19937::operator()() {
    return temper(take(1).front());
}

std::span<const std::uint32_t> Mt19937::take(std::size_t most) {
    if (next_ == size) {
        refill();
    }
    const std::size_t count = std::min(most, size - next_);
    const auto taken = std::span(state_).subspan(next_, count);
    next_ += count;
    return taken;
}

void Mt19937::refill() {
    active_kernels().twist(state_.data());
    next_ = 0;
}

}  // namespace nn::random
