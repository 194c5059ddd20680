#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

/// \file
/// \en Single-precision logarithm, sine and cosine: the Cephes polynomials, with a fused
/// multiply-add exactly where PyTorch's AVX2 kernel has one. No other rounding gives its bits.
/// \zh 单精度的对数、正弦与余弦：Cephes 多项式，并且恰好在 PyTorch 的 AVX2
/// 内核使用融合乘加的地方使用它。换一种舍入就得不到同样的比特。
/// \both

namespace nn::random {

/// \en The natural logarithm of x in (0, 1].
/// \zh x 的自然对数，x 属于 (0, 1]。
/// \both
inline float fused_log(float x) {
    // Split x into a mantissa in [√½, √2) and an exponent
    const auto bits = std::bit_cast<std::uint32_t>(std::max(x, std::numeric_limits<float>::min()));
    auto exponent = static_cast<float>(static_cast<std::int32_t>(bits >> 23U) - 126);
    const auto mantissa = std::bit_cast<float>((bits & 0x007fffffU) | 0x3f000000U);
    float m = mantissa - 1.0F;
    if (mantissa < 0.707106781186547524F) {
        exponent -= 1.0F;
        m += mantissa;
    }

    // log(1 + m) = m - m²/2 + m³·P(m)
    constexpr float coefficients[] = {-1.1514610310e-1F, 1.1676998740e-1F,  -1.2420140846e-1F,
                                      1.4249322787e-1F,  -1.6668057665e-1F, 2.0000714765e-1F,
                                      -2.4999993993e-1F, 3.3333331174e-1F};
    float p = 7.0376836292e-2F;
    for (const float c : coefficients) {
        p = std::fma(p, m, c);
    }
    const float square = m * m;
    p = std::fma(p * m, square, exponent * -2.12194440e-4F);
    p -= 0.5F * square;

    // Add exponent·log 2, whose low part is in p already
    return std::fma(exponent, 0.693359375F, m + p);
}

/// \en Both results of fused_sincos.
/// \zh fused_sincos 的两个结果。
/// \both
struct SinCos {
    float sin;
    float cos;
};

/// \en Sine and cosine of x in [0, 2π].
/// \zh x 的正弦与余弦，x 属于 [0, 2π]。
/// \both
inline SinCos fused_sincos(float x) {
    // Reduce x to [-π/4, π/4] in three steps that keep π's low bits
    const auto octant = (static_cast<std::int32_t>(x * 1.27323954473516F) + 1) & ~1;
    const auto steps = static_cast<float>(octant);
    x = std::fma(steps, -0.78515625F, x);
    x = std::fma(steps, -2.4187564849853515625e-4F, x);
    x = std::fma(steps, -3.77489497744594108e-8F, x);
    const float square = x * x;

    float c = 2.443315711809948e-5F;
    c = std::fma(c, square, -1.388731625493765e-3F);
    c = std::fma(c, square, 4.166664568298827e-2F);
    c = std::fma(c * square, square, -0.5F * square) + 1.0F;

    float s = -1.9515295891e-4F;
    s = std::fma(s, square, 8.3321608736e-3F);
    s = std::fma(s, square, -1.6666654611e-1F);
    s = std::fma(s * square, x, x);

    // The quadrant swaps the two and sets their signs
    const bool swapped = (octant & 2) != 0;
    const float sin = swapped ? c : s;
    const float cos = swapped ? s : c;
    return {.sin = (octant & 4) != 0 ? -sin : sin, .cos = ((octant - 2) & 4) == 0 ? -cos : cos};
}

}  // namespace nn::random
