#include "random/kernels.hpp"

#include <atomic>
#include <vector>

namespace nn::random {

extern const Kernels baseline_kernels;
extern const Kernels avx2_kernels;
extern const Kernels avx512_kernels;

namespace {

struct Compiled {
    const Kernels& kernels;
    bool is_runnable;
};

// What is compiled for this architecture, from the plainest to the widest.
std::vector<Compiled> compiled() {
#ifdef __x86_64__
    const auto has = [](auto... answers) { return (static_cast<bool>(answers) && ...); };
    const bool avx2 = has(__builtin_cpu_supports("avx2"), __builtin_cpu_supports("fma"));
    const bool avx512 =
        avx2 && has(__builtin_cpu_supports("avx512f"), __builtin_cpu_supports("avx512bw"),
                    __builtin_cpu_supports("avx512dq"), __builtin_cpu_supports("avx512vl"));
    return {{baseline_kernels, true}, {avx2_kernels, avx2}, {avx512_kernels, avx512}};
#else
    return {{baseline_kernels, true}};
#endif
}

std::vector<const Kernels*> find_runnable() {
    std::vector<const Kernels*> found;
    for (const auto& [kernels, is_runnable] : compiled()) {
        if (is_runnable) {
            found.push_back(&kernels);
        }
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
