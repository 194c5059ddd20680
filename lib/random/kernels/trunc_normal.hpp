#pragma once

#include <cstddef>
#include <cstdint>

#include "random/kernels/erf.hpp"
#include "random/kernels/scalar.hpp"

namespace nn::random {
namespace {

// A rational approximation of erf⁻¹ for |y| ≤ 0.7.
[[gnu::always_inline]] inline float central_guess(float y) {
    const float z = y * y;
    float numerator = fma(-0.140543331F, z, 0.914624893F);
    numerator = fma(numerator, z, -1.645349621F);
    numerator = fma(numerator, z, 0.886226899F);
    float denominator = fma(0.012229801F, z, -0.329097515F);
    denominator = fma(denominator, z, 1.442710462F);
    denominator = fma(denominator, z, -2.118377725F);
    denominator = fma(denominator, z, 1.0F);
    return y * numerator / denominator;
}

// And one for 0.7 < |y| < 1.
[[gnu::always_inline]] inline float tail_guess(float y) {
    const float z = __builtin_sqrtf(-__builtin_logf((1.0F - __builtin_fabsf(y)) / 2.0F));
    float numerator = fma(1.641345311F, z, 3.429567803F);
    numerator = fma(numerator, z, -1.624906493F);
    numerator = fma(numerator, z, -1.970840454F);
    float denominator = fma(1.637067800F, z, 3.543889200F);
    denominator = fma(denominator, z, 1.0F);
    return __builtin_copysignf(numerator, y) / denominator;
}

inline constexpr std::size_t roots_at_once = 64;

// The positions of some of a piece's numbers. Whether a number is among them is a coin toss, which
// a branch a number would pay for; a list is made without one.
struct Positions {
    std::size_t count = 0;
    std::uint32_t at[roots_at_once];

    [[gnu::always_inline]] void add_if(bool holds, std::size_t i) {
        at[count] = static_cast<std::uint32_t>(i);
        count += static_cast<std::size_t>(holds);
    }
};

// One step of Newton's method towards erf(x) = y, for at most roots_at_once numbers. The exp is the C
// library's, as PyTorch's is: its bits are the same everywhere. Every number is taken for a small one
// first, as many at a time as the CPU has lanes.
inline void newton_step(float* x, const float* y, std::size_t n) {
    // 2/√π as PyTorch rounds it: the float32 number next to the nearest
    constexpr float slope_at_0 = 2.0F / 1.7724538509055159F;
    float error[roots_at_once];
    float slope[roots_at_once];
    Positions far;
    for (std::size_t i = 0; i < n; ++i) {
        error[i] = erf_is_the_c_library_s ? __builtin_erff(x[i]) : erf_near(x[i]);
    }
    for (std::size_t i = 0; i < n; ++i) {
        far.add_if(!erf_is_the_c_library_s && !(__builtin_fabsf(x[i]) < erf_is_near), i);
    }
    for (std::size_t k = 0; k < far.count; ++k) {
        error[far.at[k]] = erf_far(x[far.at[k]]);
    }
    for (std::size_t i = 0; i < n; ++i) {
        slope[i] = __builtin_expf(-x[i] * x[i]);
    }
    for (std::size_t i = 0; i < n; ++i) {
        x[i] = x[i] - (error[i] - y[i]) / (slope_at_0 * slope[i]);
    }
}

// Truncated normal numbers in place of uniform ones on (2Φ(α) − 1, 2Φ(β) − 1): erf⁻¹, scaled by
// scale = std·√2, shifted by the mean, and clamped for what rounding carried past a bound.
inline void trunc_normal(float* values, std::size_t n, float mean, float scale, float low,
                         float high) {
    constexpr float central = 0.7F;
    float x[roots_at_once];
    while (n > 0) {
        const std::size_t count = n < roots_at_once ? n : roots_at_once;
        Positions tails;
        for (std::size_t i = 0; i < count; ++i) {
            x[i] = central_guess(values[i]);
        }
        for (std::size_t i = 0; i < count; ++i) {
            tails.add_if(__builtin_fabsf(values[i]) > central, i);
        }
        for (std::size_t k = 0; k < tails.count; ++k) {
            x[tails.at[k]] = tail_guess(values[tails.at[k]]);
        }
        newton_step(x, values, count);
        newton_step(x, values, count);
        for (std::size_t i = 0; i < count; ++i) {
            const float infinite = __builtin_copysignf(__builtin_inff(), values[i]);
            const float root = __builtin_fabsf(values[i]) == 1.0F ? infinite : x[i];
            const float draw = root * scale + mean;
            const float raised = draw < low ? low : draw;
            values[i] = raised > high ? high : raised;
        }
        values += count;
        n -= count;
    }
}

}  // namespace
}  // namespace nn::random
