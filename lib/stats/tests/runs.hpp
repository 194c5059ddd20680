#pragma once

#include <cstddef>
#include <span>

#include "stats/p_value.hpp"

namespace nn::stats {

/// \en How often true follows false or begins the sequence: the number of runs of true.
/// \zh 序列中 true 的游程个数：true 在开头或紧跟 false 之后出现的次数。
/// \both
std::size_t count_runs(std::span<const bool> marks);

/// \en Tests whether marks, such as "this weight is 0", are spread over a sequence as independent
/// draws spread them, given how many there are. Too few runs: they cluster. Too many: they avoid
/// each other. Exact at any p: given its length and the number of marks, the number of runs is
/// hypergeometric, whatever the probability of a mark.
/// \zh 检验标记（例如“该权重为 0”）在序列中的分布是否与独立抽取一致，标记的总数视为已知。
/// 游程过少：标记聚在一起；过多：彼此回避。对任何 p 都精确：给定长度与标记个数，
/// 游程个数服从超几何分布，与标记的概率无关。
/// \both
/// \formula{P(R = r) = C(marks − 1\, r − 1)·C(n − marks + 1\, r)/C(n\, marks)}
/// \source{Wald & Wolfowitz 1940}
PValue p_value_of_runs(std::size_t runs, std::size_t marks, std::size_t n);

}  // namespace nn::stats
