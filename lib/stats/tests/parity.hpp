#pragma once

#include <vector>

#include "stats/matrix.hpp"
#include "stats/result.hpp"

namespace nn::stats {

/// \en Tests whether the sign of a value, or whether it is large, follows from two others before it, which
/// alone tell nothing: neighbours in rows and columns, and any two of the 32 before it. And whether the last
/// of a block of 4, 8, 16 or 32 follows from all others. Each product holds a coin that no earlier product holds: so the products
/// are fair coins, independent of each other.
/// \zh 检验一个值的符号（或其绝对值是否偏大）是否由它之前的两个值共同决定，而单看其中一个什么也看不出：
/// 这两个值可以是行列上的近邻，也可以是前 32 个值中的任意两个；
/// 以及每 4、8、16 或 32 个值中的最后一个是否由其余各值共同决定。每个乘积都含有一枚先前的乘积所没有的硬币，因此这些乘积是相互独立的公平硬币。
/// \both
/// \formula{Σ [sᵢ·sᵢ₋ₐ·sᵢ₋ᵦ > 0] ~ Binomial(n\, 1/2)}
std::vector<Result> test_parity(const MatrixView& scores, const MatrixView& sizes);

}  // namespace nn::stats
