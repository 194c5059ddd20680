#pragma once

#include <algorithm>
#include <cmath>

#include "stats/p_value.hpp"
#include "support/is_sample_from.hpp"

/// What the chapter measures of its networks is no sample of a known law, but from one choice of
/// seeds to another it scatters nearly normally. So a claim about it has a p-value as well, and counts
/// against the error budget.
namespace scatter {

/// A claim: the mean over all seeds lies no further than `within` from `around`, and a measurement
/// scatters around that mean with the standard deviation `std`, or with less.
struct Claim {
    double around;
    double within;
    double std;
};

/// How often a measurement would be at least this far off, were the claim just true.
inline nn::stats::PValue p_value(double measured, const Claim& claim) {
    const double beyond = std::abs(measured - claim.around) - claim.within;
    return nn::stats::PValue::of(2.0 * nn::stats::normal_tail(std::max(beyond, 0.0) / claim.std),
                                 nn::stats::exact_limit);
}

}  // namespace scatter
