#include "law/precision.hpp"

#include <algorithm>
#include <cmath>

namespace nn::law {

double Precision::ulp(double x) const {
    const int exponent = x == 0.0 ? least_exponent : std::max(std::ilogb(x), least_exponent);
    return std::ldexp(1.0, exponent - digits + 1);
}

double Precision::rounded(double x) const {
    if (*this == float32) {
        return static_cast<double>(static_cast<float>(x));
    }
    if (!std::isfinite(x)) {
        return x;
    }
    const double step = ulp(x);
    return std::nearbyint(x / step) * step;
}

}  // namespace nn::law
