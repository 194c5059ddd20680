#pragma once

#include <vector>

#include "law/precision.hpp"
#include "stats/matrix.hpp"
#include "stats/result.hpp"

namespace nn::stats {

/// \en The probability that so many cosines with random directions, or more, of m are this small, at most. The
/// density of one is largest at 0, where it is √(dimensions/2π) at most; that of several is no larger than their
/// product, be they independent or coordinates of one random unit vector.
/// \zh m 个与随机方向的余弦中，至少有给定个数不超过某个小值的概率的上界。单个余弦的密度在 0 处最大，不超过 √(维数/2π)；
/// 几个余弦的联合密度不大于各自密度之积，无论它们相互独立，还是同一个随机单位向量的几个坐标。
/// \both
/// \formula{ln p = ln C(m\, count) + count·ln(2·cosine·√(dimensions/2π))}
double log_p_of_right_angles(double cosine, std::size_t count, std::size_t m,
                             std::size_t dimensions);

/// \en Tests whether rows or columns stand at right angles where chance has it seldom: to (1, …, 1), as those do
/// that were centred; and, of vectors that are independent, to the one before. A cosine that rounding alone may
/// make counts as 2⁻²⁰, or as a unit in the last place where that is more.
/// \zh 检验行或列是否过多地成直角：与 (1, …, 1) 成直角（被中心化的向量就是如此）；对相互独立的向量，还检验与前一个向量是否成直角。
/// 舍入本身就能造成的余弦按 2⁻²⁰ 计；若末位单位更大，则按末位单位计。
/// \both
/// \formula{p = 2·m·p of right angles at the best of m counts\, times how many questions are asked}
std::vector<Result> test_right_angles(const MatrixView& matrix, bool are_independent,
                                      law::Precision precision = law::float32);

}  // namespace nn::stats
