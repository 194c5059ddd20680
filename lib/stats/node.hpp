#pragma once

#include <vector>

#include "law/law.hpp"

namespace nn::stats {

/// \en A value and its weight: a distribution as finitely many atoms.
/// \zh 一个值及其权重：用有限多个原子表示分布。
/// \both
struct Node {
    double value;
    double weight;
};

/// \en The distribution as nodes, so that a smooth function's expectation is a weighted sum.
/// Every continuous component is cut into panels with 20 Gauss-Legendre nodes each; a normal distribution
/// is cut off 9 standard deviations from its mean.
/// \zh 把分布离散为若干节点，光滑函数的期望便是加权和。
/// 每个连续部分分成若干段，每段 20 个 Gauss-Legendre 节点；正态分布在距均值 9 个标准差处截断。
/// \both
std::vector<Node> nodes_of(const law::Law& law);

}  // namespace nn::stats
