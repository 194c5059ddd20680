#pragma once

#include <vector>

#include "stats/result.hpp"
#include "stats/score.hpp"
#include "tensor/tensor.hpp"

namespace nn::stats {

/// \en The probability that the largest squared singular value of a matrix of N(0, 1) is this or more, to
/// its leading exponential order: conservative above the edge of the bulk.
/// Near the edge it is the tail of the Tracy-Widom distribution, far beyond it the large deviation.
/// \zh N(0, 1) 矩阵的最大奇异值之平方不小于给定值的概率，精确到指数的主项：在谱的边缘以外偏保守。
/// 边缘附近它就是 Tracy-Widom 分布的尾部，远处则是大偏差。
/// \both
/// \formula{ln p = −½·∫√((y − a)(y − b))/y dy from b to σ²\, a\, b = (√R ∓ √C)²}
/// \source{Johnstone 2001; Majumdar & Vergassola 2009}
double log_p_of_singular_value(double squared, double rows, double columns);

/// \en Tests whether one direction carries too much of a matrix: its largest singular value, from below by
/// power iteration.
/// \zh 检验矩阵是否有某个方向占得过多：用幂迭代从下方逼近最大奇异值。
/// \both
std::vector<Result> test_singular_value(const Scores& scores, const Shape& shape);

}  // namespace nn::stats
