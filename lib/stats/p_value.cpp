#include "stats/p_value.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <fmt/format.h>

#include "language/power_of_ten.hpp"

namespace nn::stats {
namespace {

// Two digits, and a power of ten where a reader would have to count zeros.
std::string written(double p) {
    if (p == 0.0 || p >= 1e-4) {
        return fmt::format("{:.2g}", p);
    }
    const std::string text = fmt::format("{:.1e}", p);
    const std::size_t e = text.find('e');
    const std::string power = power_of_ten(std::stoi(text.substr(e + 1)));
    const std::string factor = text.substr(0, text.substr(1, 2) == ".0" ? 1 : e);
    return factor == "1" ? power : factor + "·" + power;
}

}  // namespace

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
    return fmt::format("p {} {}", p.is_limit ? '<' : '=', written(p.value));
}

}  // namespace nn::stats
