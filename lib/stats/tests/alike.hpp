#pragma once

#include <vector>

#include "stats/matrix.hpp"
#include "stats/result.hpp"

namespace nn::stats {

/// \en Tests whether any two rows, or any two columns, of independent normal scores point the same way, or
/// the opposite way, and whether many have such a partner, however weak. Of a large matrix the first rows
/// are taken, as many as 2³¹ multiplications allow.
/// \zh 检验独立正态得分中是否有两行（或两列）方向相同或相反，以及是否有许多行（列）各有这样一个伙伴，
/// 哪怕都很弱。矩阵很大时只取前若干行，使乘法不超过 2³¹ 次。
/// \both
/// \formula{(1 + cos)/2 ~ Beta((length − 1)/2\, (length − 1)/2)\, for each pair; Σ −ln p of each row's
/// nearest before it: at most Gamma(rows − 1)}
std::vector<Result> test_alike(const MatrixView& scores);

}  // namespace nn::stats
