#include <cmath>

#include "catch.hpp"
#include "random/kernels/erf.hpp"

using nn::random::bits_of;
using nn::random::float_of;

namespace {

float erf_of(float x) {
    return std::abs(x) < nn::random::erf_is_near ? nn::random::erf_near(x) : nn::random::erf_far(x);
}

}  // namespace

// Its last bits are PyTorch's, which the golden tests of trunc_normal show.
TEST_CASE("the error function is within one ulp", "[exact]") {
    double worst = 0.0;
    int asymmetric = 0;
    for (std::uint32_t bits = bits_of(0x1p-30F); bits < bits_of(7.0F); bits += 211) {
        const float x = float_of(bits);
        const double expected = std::erf(static_cast<double>(x));
        const double ulp = std::exp2(std::floor(std::log2(expected))) * 0x1p-23;
        worst = std::max(worst, std::abs(erf_of(x) - expected) / ulp);
        asymmetric += static_cast<int>(erf_of(-x) != -erf_of(x));
    }
    CHECK(worst < 1.0);
    CHECK(asymmetric == 0);
}

TEST_CASE("the error function is 0 at 0, and 1 far out", "[exact]") {
    CHECK(bits_of(erf_of(0.0F)) == bits_of(0.0F));
    CHECK(bits_of(erf_of(-0.0F)) == bits_of(-0.0F));
    CHECK(erf_of(6.0F) == 1.0F);
    CHECK(erf_of(-1e10F) == -1.0F);
}
