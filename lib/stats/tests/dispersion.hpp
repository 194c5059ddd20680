#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "law/law.hpp"
#include "stats/result.hpp"

namespace nn::stats {

/// \en Tests whether standardized sums or counts of independent samples scatter as chance has
/// them: too little, and something balances them; too much, and the draws are not independent.
/// Each z must be close to normal: a sum or count of 1000 draws or more. Validated down to 10⁻¹²
/// by Monte Carlo with exponential tilting for 200 fair-coin counts of 1024.
/// \zh 检验若干独立样本的标准化和（或计数）的离散程度是否合乎偶然：过小说明有东西在平衡它们，
/// 过大说明抽取不独立。每个 z 须接近正态，即至少是 1000 次抽取的和或计数。
/// 对 200 组 1024 次公平抛硬币的计数，用指数倾斜的 Monte Carlo 验证到 10⁻¹²。
/// \both
/// \formula{Σ zₛ² ~ χ² with as many degrees of freedom as samples\, two-sided}
PValue p_value_of_dispersion(std::span<const double> z);

/// \en The sum of each sample, in standard deviations from what the distribution expects.
/// \zh 每个样本的和与分布所期望的相差几个标准差。
/// \both
/// \formula{zₛ = (Σ w − n·E w) / √(n·Var w)}
std::vector<double> standardized_sums(std::span<const std::vector<float>> samples,
                                      const law::Law& law);

/// \en How often each sample takes an atom's value, in standard deviations from what the distribution
/// expects.
/// \zh 每个样本取到某原子之值的次数，与分布所期望的相差几个标准差。
/// \both
/// \formula{zₛ = (k − n·p) / √(n·p·(1 − p))}
std::vector<double> standardized_counts(std::span<const std::vector<float>> samples,
                                        const law::Law& law, double atom);

/// \en Tests samples of one distribution that come from different seeds, or layers, against each other: how
/// their sums and the counts of each atom scatter, and whether two samples are the same.
/// \zh 检验同一分布、不同种子（或不同层）的多个样本之间的关系：它们的和以及各原子的计数如何离散，
/// 以及是否有两个样本完全相同。
/// \both
std::vector<Result> test_dispersion(std::span<const std::vector<float>> samples,
                                    const law::Law& law);

}  // namespace nn::stats
