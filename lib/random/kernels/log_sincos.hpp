#pragma once

#include <cstdint>

#include "random/kernels/scalar.hpp"

/// \file
/// \en Single-precision logarithm, sine and cosine of random fractions: the Cephes polynomials,
/// with a fused multiply-add exactly where PyTorch's AVX2 kernel has one. No other rounding gives
/// its bits. What rounds nothing is free, though: a fraction is taken as the integer k that it is
/// 2⁻²⁴ times of, factors that are powers of two are moved into the constants, and masks stand for
/// branches, so a compiler can run as many lanes at once as the CPU has.
/// \zh 随机小数的单精度对数、正弦与余弦：Cephes 多项式，并且恰好在 PyTorch 的 AVX2
/// 内核使用融合乘加的地方使用它。换一种舍入就得不到同样的比特。
/// 不产生舍入的改写则不受限制：小数以整数 k 表示（其值为 2⁻²⁴·k），2 的幂次因子并入常数；
/// 代码用掩码代替分支，编译器可以让 CPU 的所有通道同时计算。
/// \both

namespace nn::random {
namespace {

// -2·log(k·2⁻²⁴) for k in [1, 2²⁴]. Everything is twice PyTorch's, which is exact, and the sign
// turns with the last addition, so that log 1 gives PyTorch's -0.
[[gnu::always_inline]] inline float minus_two_log(std::uint32_t k) {
    // Split the number into a mantissa in [√½, √2), and an exponent: its distance from √½, as a
    // float's bits count, has the exponent on top of the mantissa's distance from √½
    constexpr std::uint32_t bits_of_root_half = 0x3f3504f3U;
    constexpr std::uint32_t fraction = (1U << 23U) - 1;
    const std::uint32_t distance = bits_of(float_from(k)) - (24U << 23U) - bits_of_root_half;
    const auto exponent = static_cast<float>(static_cast<std::int32_t>(distance) >> 23);
    const float m = float_of((distance & fraction) + bits_of_root_half) - 1.0F;

    // log(1 + m) = m - m²/2 + m³·P(m)
    float p = 2 * 7.0376836292e-2F;
    p = fma(p, m, 2 * -1.1514610310e-1F);
    p = fma(p, m, 2 * 1.1676998740e-1F);
    p = fma(p, m, 2 * -1.2420140846e-1F);
    p = fma(p, m, 2 * 1.4249322787e-1F);
    p = fma(p, m, 2 * -1.6668057665e-1F);
    p = fma(p, m, 2 * 2.0000714765e-1F);
    p = fma(p, m, 2 * -2.4999993993e-1F);
    p = fma(p, m, 2 * 3.3333331174e-1F);
    const float square = m * m;
    p = fma(p * m, square, exponent * (2 * -2.12194440e-4F));
    p -= square;

    // Add exponent·log 2, whose low part is in p already
    return fma(-exponent, 2 * 0.693359375F, -fma(2.0F, m, p));
}

struct SinCos {
    float sin;
    float cos;
};

// Sine and cosine of k·2⁻²⁴ turns, k in [0, 2²⁴).
[[gnu::always_inline]] inline SinCos sincos_of_turns(std::uint32_t k) {
    // Count quarter turns, the nearest number of them; PyTorch finds it from the rounded angle,
    // and for each k the same
    constexpr float two_pi = 6.283185307179586F;
    const std::uint32_t turned = k + (1U << 21U);
    const float quarters = float_from(turned >> 22U);

    // Reduce the angle to [-π/4, π/4] in two steps that keep π's low bits. PyTorch takes three,
    // but its first rounds nothing
    float x = (0x1p-24F * two_pi) * float_from(k);
    x = fma(quarters, 2 * (-0.78515625F - 2.4187564849853515625e-4F), x);
    x = fma(quarters, 2 * -3.77489497744594108e-8F, x);
    const float square = x * x;

    // Twice the cosine's polynomial, halved as 1 is added
    float c = 2 * 2.443315711809948e-5F;
    c = fma(c, square, 2 * -1.388731625493765e-3F);
    c = fma(c, square, 2 * 4.166664568298827e-2F);
    c = fma(c * square, square, -square);
    c = fma(c, 0.5F, 1.0F);

    float s = -1.9515295891e-4F;
    s = fma(s, square, 8.3321608736e-3F);
    s = fma(s, square, -1.6666654611e-1F);
    s = fma(s * square, x, x);

    // An odd quarter swaps the two; half a turn changes both signs, an odd quarter the cosine's
    constexpr std::uint32_t sign = 1U << 31U;
    const std::uint32_t odd = mask_of_sign(turned << 9U);
    const std::uint32_t half_turn = turned << 8U;
    const std::uint32_t swap = (bits_of(s) ^ bits_of(c)) & odd;
    return {.sin = float_of(bits_of(s) ^ swap ^ (half_turn & sign)),
            .cos = float_of(bits_of(c) ^ swap ^ ((half_turn ^ odd) & sign))};
}

}  // namespace
}  // namespace nn::random
