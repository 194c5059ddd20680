#include "stats/p_value.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

namespace nn::stats {

PValue PValue::of(double p, double limit) {
    return p < limit ? PValue{.value = limit, .is_limit = true} : PValue{.value = std::min(p, 1.0)};
}

PValue certainty(bool is_possible) {
    return {.value = is_possible ? 1.0 : 0.0};
}

PValue two_sided(double lower, double upper, double limit) {
    return PValue::of(2.0 * std::min(lower, upper), limit);
}

double normal_tail(double z) {
    return std::erfc(z * std::numbers::sqrt2 / 2.0) / 2.0;
}

std::string to_string(const PValue& p) {
    return fmt::format("p {} {:.2g}", p.is_limit ? '<' : '=', p.value);
}

}  // namespace nn::stats
