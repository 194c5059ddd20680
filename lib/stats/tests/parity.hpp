#pragma once

#include <vector>

#include "stats/matrix.hpp"
#include "stats/result.hpp"

namespace nn::stats {

/// \en Tests whether the sign of a value, or whether it is large, follows from two others before it, which
/// alone tell nothing. Each product of three holds a coin that no earlier product holds: so the products
/// are fair coins, independent of each other.
/// \zh 检验一个值的符号（或其绝对值是否偏大）是否由它之前的两个值共同决定，而单看其中一个什么也看不出。
/// 每个三元乘积都含有一枚先前的乘积所没有的硬币，因此这些乘积是相互独立的公平硬币。
/// \both
/// \formula{Σ [sᵢ·sᵢ₋ₐ·sᵢ₋ᵦ > 0] ~ Binomial(n\, 1/2)}
std::vector<Result> test_parity(const MatrixView& scores, const MatrixView& sizes);

}  // namespace nn::stats
