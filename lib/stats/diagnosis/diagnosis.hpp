#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "stats/claim.hpp"
#include "stats/mistakes/mistakes.hpp"
#include "stats/p_value.hpp"
#include "stats/result.hpp"
#include "tensor/tensor.hpp"

namespace nn::stats {

/// \en A known mistake that would explain a sample.
/// \zh 一个可以解释该样本的已知错误。
/// \both
struct Explanation {
    std::string_view id;  ///< \tr{the mistake's name among programs,该错误供程序使用的名称}
    Text name;  ///< \tr{as it completes "this looks like ...",可接在“看起来像是……”之后}
    /// \en What it makes of the claim; empty where it can be anything.
    /// \zh 该错误造成的结果；不确定时为空。
    /// \both
    std::string claim = {};
    PValue p = {.value = 1.0};  ///< \tr{of the sample under that claim,样本在该结果下的 p 值}
};

/// \en The known mistakes that explain a rejected sample, the likeliest first; those that follow with the
/// same claim make the same distribution. First those are asked whose distribution the sample
/// follows in every test; where there is none, those of structure, such as rows that are all the
/// same. Empty where nothing known explains it. A distribution is first held against moments, ends
/// and shape of a part of the sample, and only the likeliest three against the whole battery: so a
/// rejection costs little more than an acceptance.
/// \zh 样本被拒绝时，能够解释它的已知错误，可能性大的在前；其后 claim 相同的几个得到同一分布。
/// 先看样本是否通过某个错误分布的全部检验；都不通过时，再看结构上的错误，例如每一行都相同。
/// 没有已知的错误能解释时为空。
/// 每个分布先只与样本的一部分比较矩、两端与形状，最可能的三个才作全部检验：因此拒绝并不比接受慢多少。
/// \both
/// \formula{p = min(1\, m·min pᵢ) over the m tests of a battery (Bonferroni); explained: p ≥ 10⁻³}
std::vector<Explanation> diagnose(std::span<const float> values, const Shape& shape,
                                  const Claim& claim, const std::optional<Request>& request = {},
                                  law::Precision precision = law::float32);

/// \en The mistake, and in brackets what it makes of the claim and the sample's p-value under that.
/// \zh 错误的名称，括号里是它造成的结果，以及样本在该结果下的 p 值。
/// \both
Text to_text(const Explanation& explanation);

/// \en The mistakes of structure that a sample shows, whatever its distribution.
/// \zh 无论分布如何，样本所显出的结构上的错误。
/// \both
std::vector<Explanation> structures(std::span<const float> values, const Shape& shape,
                                    const Claim& claim, law::Precision precision = law::float32);

/// \en The p-value of a battery as a whole: its smallest, times the number of tests.
/// \zh 整组检验的 p 值：最小的一个乘以检验个数。
/// \both
PValue p_value_of(const std::vector<Result>& results);

/// \en The logarithm of a sample's probability density; atoms count by their probability.
/// \zh 样本概率密度的对数；原子按其概率计算。
/// \both
double log_likelihood(std::span<const float> values, const law::Law& law);

}  // namespace nn::stats
