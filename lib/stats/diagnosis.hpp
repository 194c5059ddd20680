#pragma once

#include <span>
#include <vector>

#include "stats/mistakes.hpp"
#include "stats/p_value.hpp"
#include "stats/result.hpp"
#include "tensor/tensor.hpp"

namespace nn::stats {

/// \en A known mistake that would explain a sample.
/// \zh 一个可以解释该样本的已知错误。
/// \both
struct Explanation {
    const Mistake* mistake;
    law::Law law;           ///< \tr{the law that the mistake makes,该错误造成的分布}
    PValue p;               ///< \tr{of the sample under that law,样本在该分布下的 p 值}
    double log_likelihood;  ///< \tr{of the sample under that law,样本在该分布下的对数似然}
};

/// \en The known mistakes that explain a sample which its own law does not: those whose battery the
/// sample passes, the likeliest first. Empty where none does, and where the sample is what was
/// asked for: then there is nothing to explain.
/// \zh 样本不服从应有的分布时，能够解释它的已知错误：即样本能通过其全部检验的那些，按似然从大到小排列。
/// 没有任何错误能解释时为空；样本本来就符合要求时也为空，因为无需解释。
/// \both
/// \formula{p = min(1\, m·min pᵢ) over the m tests of a battery (Bonferroni); explained: p ≥ 10⁻³}
std::vector<Explanation> diagnose(std::span<const float> values, const Shape& shape,
                                  const Request& request);

/// \en The p-value of a battery as a whole: its smallest, times the number of tests.
/// \zh 整组检验的 p 值：最小的一个乘以检验个数。
/// \both
PValue p_value_of(const std::vector<Result>& results);

/// \en The logarithm of a sample's probability density; atoms count by their probability.
/// \zh 样本概率密度的对数；原子按其概率计算。
/// \both
double log_likelihood(std::span<const float> values, const law::Law& law);

}  // namespace nn::stats
