#pragma once

#include <string>

/// \en Distributions, and the tests that tell whether a sample follows one.
/// \zh 分布，以及判断样本是否服从某个分布的检验。
/// \both
namespace nn::stats {

/// \en The limit of a p-value that is exact, or an upper bound, at any size: only doubles end there.
/// \zh 无论多小都精确（或为上界）的 p 值的下限：只受双精度数的限制。
/// \both
inline constexpr double exact_limit = 1e-300;

/// \en How often a sample of the distribution would lie at least as far off by chance.
/// Below its limit a statistic's tail is not vouched for: `value` is then the limit, and the
/// p-value is less.
/// \zh 服从该分布的样本，单凭偶然偏离得至少同样远的概率。
/// 统计量的尾概率低于 limit 时未经验证：此时 `value` 就是该下限，真实的 p 值更小。
/// \both
struct PValue {
    double value;
    bool is_limit = false;

    /// \en The p-value p, or "less than the limit".
    /// \zh p 值 p，或“小于下限”。
    /// \both
    static PValue of(double p, double limit);
};

/// \en The p-value of what cannot happen under the distribution, or of what does not contradict it.
/// \zh 在该分布下不可能发生之事的 p 值为 0，不与之矛盾的为 1。
/// \both
PValue certainty(bool is_possible);

/// \en Both tails as one p-value: twice the smaller, at most 1.
/// \zh 把两侧尾概率合为一个 p 值：较小者的两倍，至多为 1。
/// \both
/// \formula{p = min(1\, 2·min(lower\, upper))}
PValue two_sided(double lower, double upper, double limit);

/// \en The upper tail of the standard normal distribution.
/// \zh 标准正态分布的上尾概率。
/// \both
/// \formula{1 − Φ(z)}
double normal_tail(double z);

/// \en `p = 0.31`, or `p < 10⁻¹⁵`.
/// \zh 写成 `p = 0.31`，或 `p < 10⁻¹⁵`。
/// \both
std::string to_string(const PValue& p);

}  // namespace nn::stats
