#pragma once

#include <vector>

#include "stats/lobe.hpp"
#include "stats/result.hpp"

namespace nn::stats {

/// \en Tests the shape of one lobe: Kolmogorov-Smirnov, and Anderson-Darling from 64 values on.
/// \zh 检验一段分布的形状：Kolmogorov-Smirnov 检验，64 个值起还有 Anderson-Darling 检验。
/// \both
std::vector<Result> test_fit(const LobeSample& sample);

/// \en Tests how many values lie beyond 4 and 6 standard deviations of a normal lobe, where the
/// other tests hardly look. Exact binomial tails; beyond 6 only an excess counts, because
/// Box-Muller from 24 bits ends at 5.77.
/// \zh 检验正态区段中超出 4 个与 6 个标准差的值有多少个，其他检验几乎看不到这里。
/// 用精确的二项尾概率；6 个标准差之外只看是否过多，因为由 24 位随机数作 Box-Muller 变换至多到 5.77。
/// \both
std::vector<Result> test_tails(const LobeSample& sample);

}  // namespace nn::stats
