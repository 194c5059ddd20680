#include "random/kernels.hpp"

#include <atomic>
#include <vector>

namespace nn::random {

extern const Kernels baseline_kernels;
extern const Kernels avx2_kernels;
extern const Kernels avx512_kernels;

namespace {

std::vector<const Kernels*> find_runnable() {
    std::vector<const Kernels*> found{&baseline_kernels};
    const bool has_avx2 = static_cast<bool>(__builtin_cpu_supports("avx2")) &&
                          static_cast<bool>(__builtin_cpu_supports("fma"));
    if (has_avx2) {
        found.push_back(&avx2_kernels);
    }
    if (has_avx2 && static_cast<bool>(__builtin_cpu_supports("avx512f")) &&
        static_cast<bool>(__builtin_cpu_supports("avx512bw")) &&
        static_cast<bool>(__builtin_cpu_supports("avx512dq")) &&
        static_cast<bool>(__builtin_cpu_supports("avx512vl"))) {
        found.push_back(&avx512_kernels);
    }
    return found;
}

std::atomic<const Kernels*>& active() {
    static std::atomic<const Kernels*> kernels{runnable_kernels().back()};
    return kernels;
}

}  // namespace

std::span<const Kernels* const> runnable_kernels() {
    static const std::vector<const Kernels*> runnable = find_runnable();
    return runnable;
}

const Kernels& active_kernels() {
    return *active().load(std::memory_order_relaxed);
}

void use_kernels(const Kernels& kernels) {
    active().store(&kernels, std::memory_order_relaxed);
}

}  // namespace nn::random
