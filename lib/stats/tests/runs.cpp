#include "stats/tests/runs.hpp"

#include <algorithm>
#include <cmath>

#include "stats/count.hpp"

namespace nn::stats {
std::size_t count_runs(std::span<const bool> marks) {
    std::size_t runs = 0;
    bool before = false;
    for (const bool mark : marks) {
        runs += mark && !before ? 1 : 0;
        before = mark;
    }
    return runs;
}

PValue p_value_of_runs(std::size_t runs, std::size_t marks, std::size_t n) {
    if (marks == 0 || marks == n) {
        return certainty(true);
    }
    const auto m = static_cast<double>(marks);
    const auto gaps = static_cast<double>(n - marks) + 1.0;
    const auto observed = static_cast<double>(runs);
    const double most = std::min(m, gaps);

    // P(R = r + 1)/P(R = r), and back
    const auto up = [&](double r) { return (m - r) / r * (gaps - r) / (r + 1.0); };
    const auto sum_from = [](double first, auto advance) {
        double sum = 0.0;
        for (double term = first; term > sum * 1e-17 && term > 0.0; term = advance(term)) {
            sum += term;
        }
        return std::min(sum, 1.0);
    };
    const double here = std::exp(log_choose(m - 1.0, observed - 1.0) + log_choose(gaps, observed) -
                                 log_choose(m + gaps - 1.0, m));
    double r = observed;
    const double upper = sum_from(here, [&](double term) {
        const double next = r < most ? term * up(r) : 0.0;
        r += 1.0;
        return next;
    });
    r = observed;
    const double lower = sum_from(here, [&](double term) {
        r -= 1.0;
        return r >= 1.0 ? term / up(r) : 0.0;
    });
    return two_sided(lower, upper, exact_limit);
}

}  // namespace nn::stats
