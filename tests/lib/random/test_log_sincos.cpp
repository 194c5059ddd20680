#include <cmath>
#include <numbers>

#include "catch.hpp"
#include "random/kernels/log_sincos.hpp"

namespace {

// The distance between two floats, in units of what float32 resolves at `scale`.
double error_in_ulp(float actual, double expected, double scale) {
    return std::abs(actual - expected) / (std::exp2(std::floor(std::log2(scale))) * 0x1p-23);
}

}  // namespace

TEST_CASE("the logarithm is within one ulp on (0, 1)", "[exact]") {
    double worst = 0.0;
    for (int i = 1; i < (1 << 24); i += 31) {
        const float x = static_cast<float>(i) * 0x1p-24F;
        const double expected = std::log(static_cast<double>(x));
        worst = std::max(worst, error_in_ulp(nn::random::fused_log(x), expected, -expected));
    }
    CHECK(worst < 1.0);
    CHECK(nn::random::fused_log(1.0F) == 0.0F);
}

TEST_CASE("sine and cosine are within one ulp of 1 on [0, 2π]", "[exact]") {
    double worst = 0.0;
    for (int i = 0; i < (1 << 24); i += 31) {
        const float x =
            static_cast<float>(2.0 * std::numbers::pi) * (static_cast<float>(i) * 0x1p-24F);
        const auto [sin, cos] = nn::random::fused_sincos(x);
        worst = std::max(worst, error_in_ulp(sin, std::sin(static_cast<double>(x)), 1.0));
        worst = std::max(worst, error_in_ulp(cos, std::cos(static_cast<double>(x)), 1.0));
    }
    CHECK(worst < 1.0);
}
