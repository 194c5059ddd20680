#include "picture/axis.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "section/scale.hpp"

namespace nn::picture {
namespace {

std::vector<double> multiples(double step, const Axis& axis) {
    constexpr double rounding = 1e-9;
    std::vector<double> all;
    const double last = std::floor(axis.high / step + rounding);
    for (double k = std::ceil(axis.low / step - rounding); k <= last; ++k) {
        // Zero has no sign on an axis
        all.push_back(k * step + 0.0);
    }
    return all;
}

}  // namespace

std::vector<double> Axis::ticks(double most_steps) const {
    return multiples(section::round_up((high - low) / most_steps), *this);
}

std::vector<double> Axis::whole_ticks(double most_steps) const {
    // Fives are read more easily than sevens
    const double least = std::max(1.0, std::ceil((high - low) / most_steps));
    return multiples(least > 5.0 ? 5.0 * std::ceil(least / 5.0) : least, *this);
}

std::string number(double value) {
    constexpr double most_exact = 1e15;
    const bool is_whole = value == std::trunc(value) && std::abs(value) < most_exact;
    std::string digits = is_whole ? fmt::format("{:.0f}", value) : fmt::format("{:.6g}", value);
    const std::size_t first = value < 0.0 ? 1 : 0;
    const std::size_t end = std::min(digits.find_first_not_of("0123456789", first), digits.size());
    for (std::size_t place = end; place > first + 3;) {
        place -= 3;
        digits.insert(place, " ");
    }
    return digits;
}

}  // namespace nn::picture
