#include <algorithm>
#include <bit>
#include <cmath>

#include "catch.hpp"
#include "random/kernels/log_sincos.hpp"

using nn::random::bits_of;

namespace {

// A fraction of this many 2⁻²⁴ is 1
constexpr std::uint32_t full = 1U << 24U;
constexpr float two_pi = 6.283185307179586F;

// The distance between two floats, in units of what float32 resolves at `scale`.
double error_in_ulp(float actual, double expected, double scale) {
    return std::abs(actual - expected) / (std::exp2(std::floor(std::log2(scale))) * 0x1p-23);
}

// What PyTorch computes, step by step: the functions below before anything was rewritten.
float plain_log(float x) {
    const auto bits = std::bit_cast<std::uint32_t>(x);
    auto exponent = static_cast<float>(static_cast<std::int32_t>(bits >> 23U) - 126);
    const auto mantissa = std::bit_cast<float>((bits & 0x007fffffU) | 0x3f000000U);
    float m = mantissa - 1.0F;
    if (mantissa < 0.707106781186547524F) {
        exponent -= 1.0F;
        m += mantissa;
    }
    float p = 7.0376836292e-2F;
    for (const float coefficient :
         {-1.1514610310e-1F, 1.1676998740e-1F, -1.2420140846e-1F, 1.4249322787e-1F,
          -1.6668057665e-1F, 2.0000714765e-1F, -2.4999993993e-1F, 3.3333331174e-1F}) {
        p = std::fma(p, m, coefficient);
    }
    p = std::fma(p * m, m * m, exponent * -2.12194440e-4F);
    p -= 0.5F * (m * m);
    return std::fma(exponent, 0.693359375F, m + p);
}

nn::random::SinCos plain_sincos(float x) {
    const int octant = (static_cast<int>(x * 1.27323954473516F) + 1) & ~1;
    const auto steps = static_cast<float>(octant);
    x = std::fma(steps, -0.78515625F, x);
    x = std::fma(steps, -2.4187564849853515625e-4F, x);
    x = std::fma(steps, -3.77489497744594108e-8F, x);
    const float square = x * x;
    float c = std::fma(2.443315711809948e-5F, square, -1.388731625493765e-3F);
    c = std::fma(c, square, 4.166664568298827e-2F);
    c = std::fma(c * square, square, -0.5F * square) + 1.0F;
    float s = std::fma(-1.9515295891e-4F, square, 8.3321608736e-3F);
    s = std::fma(s, square, -1.6666654611e-1F);
    s = std::fma(s * square, x, x);
    switch (octant) {
        case 2:
            return {.sin = c, .cos = -s};
        case 4:
            return {.sin = -s, .cos = -c};
        case 6:
            return {.sin = -c, .cos = s};
        default:
            return {.sin = s, .cos = c};
    }
}

}  // namespace

TEST_CASE("the logarithm is within one ulp on (0, 1)", "[exact]") {
    double worst = 0.0;
    for (std::uint32_t k = 1; k < full; k += 31) {
        const double expected = -2.0 * std::log(static_cast<double>(k) * 0x1p-24);
        worst = std::max(worst, error_in_ulp(nn::random::minus_two_log(k), expected, expected));
    }
    CHECK(worst < 1.0);
}

TEST_CASE("the logarithm of 1 is PyTorch's negative zero", "[exact]") {
    CHECK(bits_of(nn::random::minus_two_log(full)) == 0x80000000U);
}

TEST_CASE("sine and cosine are within one ulp of 1 from 0 to 2π", "[exact]") {
    double worst = 0.0;
    for (std::uint32_t k = 0; k < full; k += 31) {
        const double angle = static_cast<double>(two_pi * (static_cast<float>(k) * 0x1p-24F));
        const auto [sin, cos] = nn::random::sincos_of_turns(k);
        worst = std::max(worst, error_in_ulp(sin, std::sin(angle), 1.0));
        worst = std::max(worst, error_in_ulp(cos, std::cos(angle), 1.0));
    }
    CHECK(worst < 1.0);
}

TEST_CASE("no rewriting changes a bit of PyTorch's kernel, whatever the fraction", "[exact]") {
    int differing = 0;
    for (std::uint32_t k = 0; k < full; ++k) {
        const float unit = static_cast<float>(k) * 0x1p-24F;
        const auto [sin, cos] = nn::random::sincos_of_turns(k);
        const auto [plain_sin, plain_cos] = plain_sincos(two_pi * unit);
        const float log = nn::random::minus_two_log(full - k);
        const bool same = bits_of(log) == bits_of(-2.0F * plain_log(1.0F - unit)) &&
                          bits_of(sin) == bits_of(plain_sin) && bits_of(cos) == bits_of(plain_cos);
        differing += static_cast<int>(!same);
    }
    CHECK(differing == 0);
}
