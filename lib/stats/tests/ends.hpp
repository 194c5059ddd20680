#pragma once

#include <cstddef>
#include <vector>

#include "stats/lobe.hpp"
#include "stats/result.hpp"

namespace nn::stats {

/// \en Tests whether the largest of n values reaches far enough up: too small a maximum is how a
/// bound that is too narrow shows, with a tenth of the values that a variance needs.
/// `probability_above` is the probability of a value beyond that maximum. Exact at any p, up to
/// the 2⁻²⁴ steps of float32 draws, which the p-value allows for.
/// \zh 检验 n 个值的最大值是否足够大：界定得太窄时，最大值会偏小，所需样本只是检验方差的十分之一。
/// `probability_above` 是取值超过该最大值的概率。对任何 p 值都精确；float32 抽样的步长 2⁻²⁴ 已计入。
/// \both
/// \formula{p = P(max ≤ m) = (1 − P(w > m))ⁿ}
PValue p_value_of_largest(double probability_above, std::size_t n);

/// \en The same of both ends together: `probability_beyond` is that of a value beyond the smallest or the largest.
/// \zh 对两端一起作同样的检验：`probability_beyond` 是取值低于最小值或高于最大值的概率。
/// \both
/// \formula{p = P(beyond ≥ b) = (1 − b)ⁿ⁻¹·(1 + (n − 1)·b)}
PValue p_value_of_reach(double probability_beyond, std::size_t n);

/// \en Tests both ends of a lobe: whether the extreme values reach far enough, each and together; where the distribution has no end, or
/// one far out, also whether they reach too far; and whether too many values sit on the bounds
/// themselves, where a sampler that clamps leaves them.
/// The count is compared with what rounding can put there at most, so it is conservative.
/// \zh 检验区段的两端：极值是否伸得足够远（各看一端，再两端一起看）；分布没有端点（或端点很远）时，还检验极值是否伸得过远；
/// 以及恰好落在边界上的值是否过多（截断时直接夹取就会如此）。
/// 后者与舍入至多能放到边界上的个数相比，因此偏保守。
/// \both
std::vector<Result> test_ends(const LobeSample& sample, law::Precision precision = law::float32);

}  // namespace nn::stats
