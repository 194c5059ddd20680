#pragma once

#include <cstdint>

#include "random/kernels/scalar.hpp"

/// \file
/// \en Single-precision logarithm, sine and cosine: the Cephes polynomials, with a fused
/// multiply-add exactly where PyTorch's AVX2 kernel has one. No other rounding gives its bits.
/// Masks stand for branches, so a compiler can run as many lanes at once as the CPU has.
/// \zh 单精度的对数、正弦与余弦：Cephes 多项式，并且恰好在 PyTorch 的 AVX2
/// 内核使用融合乘加的地方使用它。换一种舍入就得不到同样的比特。
/// 代码用掩码代替分支，编译器可以让 CPU 的所有通道同时计算。
/// \both

namespace nn::random {
namespace {

// The natural logarithm of x in [2⁻²⁴, 1].
[[gnu::always_inline]] inline float fused_log(float x) {
    // Split x into a mantissa in [√½, √2) and an exponent: where [½, 1) gives less than √½, the
    // mask doubles the mantissa and takes 1 from the exponent
    constexpr std::uint32_t bits_of_root_half = 0x3f3504f3U;
    const std::uint32_t bits = bits_of(x);
    const std::uint32_t mantissa_bits = (bits & 0x007fffffU) | 0x3f000000U;
    const std::uint32_t low = mask_of_sign(mantissa_bits - bits_of_root_half);
    const auto exponent = static_cast<float>(static_cast<std::int32_t>((bits >> 23U) - 126U + low));
    const float m = (float_of(mantissa_bits) - 1.0F) + float_of(mantissa_bits & low);

    // log(1 + m) = m - m²/2 + m³·P(m)
    float p = 7.0376836292e-2F;
    p = fma(p, m, -1.1514610310e-1F);
    p = fma(p, m, 1.1676998740e-1F);
    p = fma(p, m, -1.2420140846e-1F);
    p = fma(p, m, 1.4249322787e-1F);
    p = fma(p, m, -1.6668057665e-1F);
    p = fma(p, m, 2.0000714765e-1F);
    p = fma(p, m, -2.4999993993e-1F);
    p = fma(p, m, 3.3333331174e-1F);
    const float square = m * m;
    p = fma(p * m, square, exponent * -2.12194440e-4F);
    p -= 0.5F * square;

    // Add exponent·log 2, whose low part is in p already
    return fma(exponent, 0.693359375F, m + p);
}

struct SinCos {
    float sin;
    float cos;
};

// Sine and cosine of x in [0, 2π].
[[gnu::always_inline]] inline SinCos fused_sincos(float x) {
    // Reduce x to [-π/4, π/4] in three steps that keep π's low bits
    const auto octant =
        static_cast<std::uint32_t>(static_cast<std::int32_t>(x * 1.27323954473516F) + 1) & ~1U;
    const auto steps = static_cast<float>(static_cast<std::int32_t>(octant));
    x = fma(steps, -0.78515625F, x);
    x = fma(steps, -2.4187564849853515625e-4F, x);
    x = fma(steps, -3.77489497744594108e-8F, x);
    const float square = x * x;

    float c = 2.443315711809948e-5F;
    c = fma(c, square, -1.388731625493765e-3F);
    c = fma(c, square, 4.166664568298827e-2F);
    c = fma(c * square, square, -0.5F * square) + 1.0F;

    float s = -1.9515295891e-4F;
    s = fma(s, square, 8.3321608736e-3F);
    s = fma(s, square, -1.6666654611e-1F);
    s = fma(s * square, x, x);

    // The quadrant swaps the two and sets their signs
    const std::uint32_t swap = (bits_of(s) ^ bits_of(c)) & mask_of_sign(octant << 30U);
    const std::uint32_t sin_sign = (octant & 4U) << 29U;
    const std::uint32_t cos_sign = (~(octant - 2U) & 4U) << 29U;
    return {.sin = float_of(bits_of(s) ^ swap ^ sin_sign),
            .cos = float_of(bits_of(c) ^ swap ^ cos_sign)};
}

}  // namespace
}  // namespace nn::random
