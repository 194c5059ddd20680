#include "stats/count.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <fmt/format.h>

#include "tensor/error.hpp"

namespace nn::stats {
namespace {

using namespace boost::math::policies;

// Near 0 the χ² law divides by a gamma function that is too large for a double: 0 is meant
using ChiSquaredLaw =
    boost::math::chi_squared_distribution<double, policy<overflow_error<ignore_error>>>;

double at_least(double k, double n, double probability) {
    return k == 0.0 ? 1.0 : cdf(complement(boost::math::binomial(n, probability), k - 1.0));
}

struct Cell {
    double count;
    double expected;
};

// The cells in the order of what they expect, the small ones added up.
std::vector<Cell> pool(std::vector<Cell> cells) {
    std::ranges::sort(cells, {}, &Cell::expected);
    while (cells.size() > 1 && cells.front().expected < enough_expected) {
        cells[1].count += cells[0].count;
        cells[1].expected += cells[0].expected;
        cells.erase(cells.begin());
        std::ranges::sort(cells, {}, &Cell::expected);
    }
    return cells;
}

}  // namespace

PValue p_value_of_count(std::size_t count, std::size_t n, double probability) {
    const auto k = static_cast<double>(count);
    const auto size = static_cast<double>(n);
    return two_sided(cdf(boost::math::binomial(size, probability), k),
                     at_least(k, size, probability), exact_limit);
}

PValue p_value_of_excess(std::size_t count, std::size_t n, double probability) {
    return PValue::of(
        at_least(static_cast<double>(count), static_cast<double>(n), std::min(probability, 1.0)),
        exact_limit);
}

double log_choose(double n, double k) {
    return std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0);
}

double chi_squared_tail(double statistic, double degrees_of_freedom) {
    return cdf(complement(ChiSquaredLaw(degrees_of_freedom), statistic));
}

double chi_squared_below(double statistic, double degrees_of_freedom) {
    return cdf(ChiSquaredLaw(degrees_of_freedom), statistic);
}

double raised_tail(double statistic, double degrees_of_freedom, double least) {
    const double root = std::sqrt(statistic);
    const double growth = (std::pow(root, 3) + 3.0 * root) / (6.0 * std::sqrt(least));
    return std::min(
        1.0, chi_squared_tail(statistic, degrees_of_freedom) * std::exp(std::min(growth, 700.0)));
}

ChiSquared p_value_of_counts(std::span<const std::size_t> counts,
                             std::span<const double> probabilities) {
    if (counts.size() != probabilities.size()) {
        throw ValueError(
            fmt::format("a χ² test was given {} counts and {} probabilities; give one "
                        "probability a count",
                        counts.size(), probabilities.size()));
    }
    const auto n = static_cast<double>(std::reduce(counts.begin(), counts.end()));
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        cells.push_back({static_cast<double>(counts[i]), n * probabilities[i]});
    }
    cells = pool(std::move(cells));
    if (cells.size() < 2) {
        return {.statistic = 0.0, .degrees_of_freedom = 0.0, .p = certainty(true)};
    }
    double statistic = 0.0;
    for (const auto& [count, expected] : cells) {
        statistic += (count - expected) * (count - expected) / expected;
    }
    const auto freedom = static_cast<double>(cells.size() - 1);
    const double p = raised_tail(statistic, freedom, cells.front().expected);
    return {statistic, freedom, PValue::of(p, 1e-12)};
}

}  // namespace nn::stats
