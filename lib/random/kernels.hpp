#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace nn::random {

/// \en The loops that fill memory, as one instruction set runs them. Every set gives the same
/// bits; a wider one gives them sooner.
/// \zh 填充内存的循环，对应某一种指令集。各指令集得到的比特完全相同，越宽的越快。
/// \both
struct Kernels {
    /// \en Such as `AVX2`.
    /// \zh 指令集名称，例如 `AVX2`。
    /// \both
    const char* instruction_set;

    /// \en Makes MT19937's next state of 624 words from the last, in place.
    /// \zh 由 MT19937 的 624 字状态原地得到下一个状态。
    /// \both
    void (*twist)(std::uint32_t* state);

    /// \en The same value n times.
    /// \zh 同一个值重复 n 次。
    /// \both
    void (*constant)(float* values, std::size_t n, float value);

    /// \en n words of the state to n numbers in [low, low + width).
    /// \zh 把状态中的 n 个字变成 [low, low + width) 上的 n 个数。
    /// \both
    void (*uniform)(const std::uint32_t* state, float* values, std::size_t n, float low,
                    float width);

    /// \en Blocks of 16 words of the state to blocks of 16 normal numbers.
    /// \zh 把状态中每块 16 个字变成 16 个正态数。
    /// \both
    void (*normal)(const std::uint32_t* state, float* values, std::size_t blocks, float mean,
                   float std);

    /// \en Uniform numbers to truncated normal ones, in place: mean + scale·erf⁻¹(u), clamped.
    /// \zh 原地把均匀数变成截断正态数：mean + scale·erf⁻¹(u)，再截到界内。
    /// \both
    void (*trunc_normal)(float* values, std::size_t n, float mean, float scale, float low,
                         float high);
};

/// \en The kernels that this CPU can run, from the plainest to the widest.
/// \zh 本机 CPU 能运行的各套内核，从最基本的到最宽的。
/// \both
std::span<const Kernels* const> runnable_kernels();

/// \en The kernels that every fill uses: the widest, unless use_kernels chose others.
/// \zh 所有填充函数使用的内核：除非用 use_kernels 另选，否则是最宽的一套。
/// \both
const Kernels& active_kernels();

/// \en Makes every later fill use these kernels. For tests and benchmarks.
/// \zh 让此后的填充都使用这套内核；供测试与基准使用。
/// \both
void use_kernels(const Kernels& kernels);

}  // namespace nn::random
