#pragma once

#include <cstddef>
#include <span>

#include "stats/p_value.hpp"

namespace nn::stats {

/// \en Tests how often an event of a known probability happened.
/// The tails are exact sums of the binomial distribution, so they hold at any p; below 10⁻³⁰⁰ they are
/// reported as a limit.
/// \zh 检验已知概率的事件发生的次数。
/// 尾概率是二项分布的精确和，对任何 p 都成立；低于 10⁻³⁰⁰ 时只报告下限。
/// \both
/// \formula{p = min(1\, 2·min(P(K ≤ k)\, P(K ≥ k)))\, K ~ Binomial(n\, probability)}
PValue p_value_of_count(std::size_t count, std::size_t n, double probability);

/// \en Tests that an event did not happen too often, where its probability is at most this.
/// Exact at any p where the probability is exact, conservative where it is a bound.
/// \zh 检验事件发生得是否过于频繁，其概率至多为给定值。
/// 若给定的就是概率本身，则对任何 p 都精确；若只是上界，则偏保守。
/// \both
/// \formula{p = P(K ≥ k)\, K ~ Binomial(n\, probability)}
PValue p_value_of_excess(std::size_t count, std::size_t n, double probability);

/// \en The logarithm of the number of ways to choose k of n.
/// \zh 从 n 个中选 k 个的方法数的对数。
/// \both
/// \formula{ln n!/(k!·(n − k)!)}
double log_choose(double n, double k);

/// \en The upper tail of the χ² distribution.
/// \zh χ² 分布的上尾概率。
/// \both
double chi_squared_tail(double statistic, double degrees_of_freedom);
/// \en The lower tail of the χ² distribution.
/// \zh χ² 分布的下尾概率。
/// \both
double chi_squared_below(double statistic, double degrees_of_freedom);

/// \en Where every cell expects this many or more, raised_tail() is conservative down to 10⁻¹².
/// \zh 每格的期望数都不小于它时，raised_tail() 直到 10⁻¹² 都偏保守。
/// \both
constexpr double enough_expected = 25.0;

/// \en The upper tail of Pearson's statistic at most, where every cell expects this many or more.
/// \zh Pearson 统计量上尾概率的上界，其中每格的期望数不小于给定值。
/// \both
double raised_tail(double statistic, double degrees_of_freedom, double least_expected);

/// \en The result of a χ² test.
/// \zh χ² 检验的结果。
/// \both
struct ChiSquared {
    double statistic;
    double degrees_of_freedom;
    PValue p;
};

/// \en Tests the counts of cells whose probabilities are known, and add up to 1: Pearson's χ².
/// Counts are skewed where they expect little, so the χ² tail is raised by what that can add to it.
/// That makes it conservative down to 10⁻¹² against the exact multinomial tail where each cell
/// expects 25 or more; cells that expect less are pooled.
/// \zh 检验概率已知（总和为 1）的各格计数：Pearson χ² 检验。
/// 期望数小的计数是偏斜的，所以把 χ² 尾概率按偏斜可能带来的增量放大。
/// 与精确的多项分布尾概率相比，每格期望数不小于 25 时，直到 10⁻¹² 都偏保守；期望数不足的格会先合并。
/// \both
/// \formula{χ² = Σ (kᵢ − n·pᵢ)²/(n·pᵢ)\, p = P(χ² or more)·exp((χ³ + 3χ)/(6√(least n·pᵢ)))}
/// \errors{ValueError: as many counts as probabilities are needed}
ChiSquared p_value_of_counts(std::span<const std::size_t> counts,
                             std::span<const double> probabilities);

}  // namespace nn::stats
