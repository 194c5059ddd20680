#include "3_truncated.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "driver/driver.hpp"

YOURS(truncated_by_rejection);
YOURS(truncated_by_inverse);

double normal_cdf(double z) {
    return std::erfc(-z / std::numbers::sqrt2) / 2.0;
}

double inverse_normal_cdf(double p) {
    if (!(p > 0.0) || !(p < 1.0)) {
        const double infinity = std::numeric_limits<double>::infinity();
        return p == 0.0   ? -infinity
               : p == 1.0 ? infinity
                          : std::numeric_limits<double>::quiet_NaN();
    }
    if (p > 0.5) {
        return -inverse_normal_cdf(1.0 - p);
    }
    // Φ(z) ≤ exp(-z²/2)/2 puts the first z left of the root; log Φ is concave, so from there Newton's
    // steps climb to the root and never past it
    double z = -std::sqrt(std::max(0.0, -2.0 * std::log(2.0 * p)));
    for (int step = 0; step < 50; ++step) {
        const double cdf = normal_cdf(z);
        const double density =
            std::exp(-z * z / 2.0) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
        const double change = std::log(cdf / p) * cdf / density;
        z -= change;
        if (std::abs(change) < 1e-15 * std::max(1.0, -z)) {
            break;
        }
    }
    return z;
}

namespace {

using nn::driver::Request;

auto call_of(void (*draw)(nn::Tensor&, const Truncated&, nn::Generator&)) {
    return [draw](Request& request) {
        nn::Tensor tensor = request.tensor();
        const auto& n = request.numbers;
        draw(tensor, {.mean = n.at(0), .std = n.at(1), .low = n.at(2), .high = n.at(3)},
             request.generator);
        return nn::driver::tensors(tensor);
    };
}

}  // namespace

std::vector<nn::driver::Function> nn::driver::functions() {
    return {
        {"truncated_by_rejection", &truncated_by_rejection, call_of(&truncated_by_rejection)},
        {"truncated_by_inverse", &truncated_by_inverse, call_of(&truncated_by_inverse)},
    };
}
