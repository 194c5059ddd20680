#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

#include "stats/count.hpp"
#include "support/is_sample_from.hpp"

/// Random numbers that do not come from the library under test.
namespace draw {

/// A number between 0 and 1, neither included.
inline double unit(std::mt19937_64& engine) {
    return (static_cast<double>(engine() >> 12U) + 0.5) * 0x1p-52;
}

inline std::vector<double> sorted_units(std::size_t n, std::mt19937_64& engine) {
    std::vector<double> units(n);
    std::ranges::generate(units, [&engine] { return unit(engine); });
    std::ranges::sort(units);
    return units;
}

inline std::size_t count_below(std::span<const double> p_values, double bound) {
    return static_cast<std::size_t>(
        std::ranges::count_if(p_values, [bound](double p) { return p < bound; }));
}

/// Whether p-values fall below a bound as often as uniform ones do.
inline nn::stats::PValue share_below(std::span<const double> p_values, double bound) {
    return nn::stats::p_value_of_count(count_below(p_values, bound), p_values.size(), bound);
}

/// Whether p-values fall below a bound no more often than uniform ones do.
inline nn::stats::PValue at_most_below(std::span<const double> p_values, double bound) {
    return nn::stats::p_value_of_excess(count_below(p_values, bound), p_values.size(), bound);
}

}  // namespace draw
