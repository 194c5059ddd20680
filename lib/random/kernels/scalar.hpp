#pragma once

#include <cstdint>

/// \file
/// \en What the kernels compute with. A kernel is compiled once per instruction set, and a
/// function with external linkage would be merged across those files: the linker could keep the
/// copy that only a newer CPU runs. So everything here and beside is in an unnamed namespace, and
/// uses the compiler's builtins in place of the standard library's templates. What a loop calls is
/// always inlined, for a call would keep the loop from being vectorised.
/// \zh 内核所用的基本运算。同一个内核会按指令集各编译一次；具有外部链接的函数会在链接时合并，
/// 留下的可能恰是只有新 CPU 才能运行的那一份。因此这里与旁边的一切都在无名命名空间里，
/// 并用编译器内建函数代替标准库的模板。循环里调用的函数总是内联，否则循环无法向量化。
/// \both

namespace nn::random {
namespace {

#ifdef __wasm__
// WebAssembly has no such instruction, and the C library's function keeps a loop from being vectorised. In
// double precision the product is exact; where the sum is not, it is moved to the odd one of its two
// neighbours, so that the second rounding cannot meet a tie that the first one made.
[[gnu::always_inline]] inline float fma(float a, float b, float c) {
    const double product = static_cast<double>(a) * b;
    const double sum = product + c;
    const double added = sum - product;
    const double error = (product - (sum - added)) + (c - added);
    const auto bits = __builtin_bit_cast(std::int64_t, sum);
    const bool is_rounded_down = (error > 0) == (sum > 0);
    const bool moves = (error > 0 || error < 0) && (bits & 1) == 0;
    return static_cast<float>(
        __builtin_bit_cast(double, moves ? bits + (is_rounded_down ? 1 : -1) : bits));
}
#else
[[gnu::always_inline]] inline float fma(float a, float b, float c) {
    return __builtin_fmaf(a, b, c);
}
#endif

[[gnu::always_inline]] inline std::uint32_t bits_of(float x) {
    return __builtin_bit_cast(std::uint32_t, x);
}

[[gnu::always_inline]] inline float float_of(std::uint32_t bits) {
    return __builtin_bit_cast(float, bits);
}

// An integer below 2³¹ as a float, by way of a signed one: CPUs without AVX-512 convert no other.
[[gnu::always_inline]] inline float float_from(std::uint32_t k) {
    return static_cast<float>(static_cast<std::int32_t>(k));
}

// All ones where the top bit is set, else 0: a branch that the vectoriser does not see as one.
[[gnu::always_inline]] inline std::uint32_t mask_of_sign(std::uint32_t bits) {
    return static_cast<std::uint32_t>(static_cast<std::int32_t>(bits) >> 31);
}

}  // namespace
}  // namespace nn::random
