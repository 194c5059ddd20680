#pragma once

#include <span>
#include <vector>

#include "stats/lobe.hpp"
#include "stats/result.hpp"

namespace nn::stats {

/// \en Tests the shape of one lobe: Kolmogorov-Smirnov, and from 64 values on Anderson-Darling, the counts
/// in the outermost parts, the largest gap, and the comb.
/// \zh 检验一段分布的形状：Kolmogorov-Smirnov 检验；64 个值起还有 Anderson-Darling 检验、
/// 最外侧的计数、最大间隙与梳齿检验。
/// \both
std::vector<Result> test_fit(const LobeSample& sample, law::Precision precision = law::float32);

/// \en Tests how many values lie in the outermost parts of a distribution, those that a normal distribution has beyond 3, 3.5
/// and 4 standard deviations; the other tests hardly look there. Exact binomial tails. The argument is the
/// distribution's distribution function at the sample, in ascending order.
/// \zh 检验分布最外侧的值有多少个：即正态分布中 3、3.5 与 4 个标准差之外的那部分，其他检验几乎看不到这里。
/// 用精确的二项尾概率。参数是分布函数在样本各值处的取值，按升序排列。
/// \both
Result test_tails(std::span<const double> sorted_probabilities);

/// \en Tests the largest gap between neighbouring values, in probability; gaps that rounding alone can make
/// are allowed for.
/// \zh 检验相邻两值之间的最大间隙（以概率计）；舍入本身就能造成的间隙已扣除。
/// \both
/// \formula{p ≤ (n + 1)·(1 − gap)ⁿ}
Result test_gap(std::span<const double> sorted_probabilities, double largest_cell);

/// \en Tests whether the values prefer the teeth of a comb: how large the Fourier coefficients of
/// their probabilities are, up to 8191 teeth.
/// The coefficient of n independent values is a sum of n unit vectors in random directions, which has no heavier
/// tail than a normal vector: log_p_of_wave. Half of the level is spread evenly, half goes to few teeth.
/// \zh 检验数值是否偏爱梳齿状的位置：其概率的 Fourier 系数有多大，至多 8191 个齿。
/// n 个独立值的系数是 n 个方向随机的单位向量之和，其尾部不重于正态向量（见 log_p_of_wave）。
/// 显著性水平的一半平均分配，另一半给齿数少的情形。
/// \both
/// \formula{p ≤ x·exp(1 − x)/(1/16382 + 1/(2k(k + 1)))\, x = |Σ exp(2πi·k·u)|²/n}
Result test_comb(std::span<const double> sorted_probabilities);

}  // namespace nn::stats
