#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "stats/p_value.hpp"

namespace nn::stats {

/// \en How many of these entries equal an earlier one.
/// \zh 有多少项与之前的某一项相等。
/// \both
std::size_t count_repeats(std::vector<std::uint64_t> fingerprints);

/// \en One number for the contents of each row, of each column: equal contents, equal numbers; two
/// different ones agree once in 2⁶⁴.
/// \zh 每一行（或每一列）内容的指纹：内容相同则指纹相同；不同内容的指纹相同的概率是 2⁻⁶⁴。
/// \both
std::vector<std::uint64_t> row_fingerprints(std::span<const float> values, std::size_t columns);
std::vector<std::uint64_t> column_fingerprints(std::span<const float> values, std::size_t columns);

/// \en Tests whether there are too many repeats among n independent draws, where no single value
/// has more than this probability: the birthday problem. The number of repeats is at most
/// Poisson-distributed in its upper tail, so the p-value is an upper bound at any p.
/// 32768 draws from 2²⁴ values repeat about 32 times, which is no fault.
/// \zh 检验 n 次独立抽取中重复的值是否过多，其中每个单独取值的概率不超过给定值：即生日问题。
/// 重复次数的上尾不超过 Poisson 分布，因此对任何 p 值都是上界。
/// 从 2²⁴ 个值中抽 32768 次，约有 32 次重复，这并不是错。
/// \both
/// \formula{p = P(K ≥ repeats)\, K ~ Poisson(largest_cell·n(n − 1)/2 + also_expected)}
/// \source{Hoeffding 1956; Anderson & Samuels 1967}
PValue p_value_of_repeats(std::size_t repeats, std::size_t n, double largest_cell,
                          double also_expected = 0.0);

}  // namespace nn::stats
