#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "law/law.hpp"
#include "stats/p_value.hpp"

namespace nn::stats {

/// \en The scores of values under a law: P(w < x) + P(w = x)/2, moved to mean 0 and scaled to
/// variance 1. They are bounded, whatever the law.
/// \zh 各值在分布下的得分：P(w < x) + P(w = x)/2，平移到均值 0 并缩放到方差 1。
/// 无论什么分布，得分都有界。
/// \both
std::vector<double> scores_of(std::span<const float> values, const law::Law& law);

/// \en How few scores correlation_of_neighbours is trusted with.
/// \zh correlation_of_neighbours 至少需要的得分个数。
/// \both
inline constexpr std::size_t least_for_correlation = 256;

/// \en The result of a test of neighbours.
/// \zh 相邻值检验的结果。
/// \both
struct Correlation {
    double coefficient;
    PValue p;
};

/// \en Tests the correlation of each score with the next one. `scores` are scores_of a sample of
/// `law`, in any order that does not depend on the values.
/// The sum of products has known third and fourth cumulants; the normal tail is raised by what
/// they can add to it, which makes it conservative down to 10⁻¹² from 256 values on: validated by
/// a Monte Carlo with exponential tilting.
/// \zh 检验每个得分与下一个得分的相关性。`scores` 是 `law` 样本的 scores_of，
/// 顺序任意，只要与数值无关。
/// 乘积之和的三阶与四阶累积量已知，正态尾概率按它们可能带来的增量放大；
/// 因此 n ≥ 256 时直到 10⁻¹² 都偏保守，并用指数倾斜的 Monte Carlo 验证过。
/// \both
/// \formula{z = Σ sᵢsᵢ₊₁/√(n − 1)\, p = 2·Φ(−|z|)·exp(κ₃z³/(6√n) + κ₄z⁴/(24n))\,
/// κ₃ = m₃²\, κ₄ = m₄² − 3 + 6(m₄ − 1)}
Correlation correlation_of_neighbours(std::span<const double> scores, const law::Law& law);

}  // namespace nn::stats
