#include "3_root_of_five.hpp"

#include <cmath>

double kaiming_gain(double a) {
    return std::sqrt(2.0 / (1.0 + a * a));
}

double kaiming_std(double a, std::size_t fan_in) {
    return kaiming_gain(a) / std::sqrt(static_cast<double>(fan_in));
}

double kaiming_bound(double a, std::size_t fan_in) {
    // U(-b, b) has the variance (2b)²/12 = b²/3
    return std::sqrt(3.0) * kaiming_std(a, fan_in);
}

double slope_for_bound(double bound, std::size_t fan_in) {
    // bound² = 2/(1 + a²) · 3/fan_in, solved for a
    const double one_and_square = 6.0 / (bound * bound * static_cast<double>(fan_in));
    return std::sqrt(one_and_square - 1.0);
}
