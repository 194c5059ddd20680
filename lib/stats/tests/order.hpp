#pragma once

#include <vector>

#include "stats/result.hpp"
#include "stats/score.hpp"
#include "tensor/tensor.hpp"

namespace nn::stats {

/// \en Every test of scores that should be independent draws of N(0, 1), in an order that carries no
/// information: skewness and kurtosis, groups, neighbours, distances, mirrors, waves, partners and the
/// largest singular value.
/// \zh 得分应当是 N(0, 1) 的独立抽样，次序不含任何信息；这里作与此有关的全部检验：偏度与峰度、分组、相邻值、
/// 间隔、镜像、周期、对应值与最大奇异值。
/// \both
std::vector<Result> test_order(const Scores& scores, const Shape& shape);

}  // namespace nn::stats
