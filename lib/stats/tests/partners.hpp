#pragma once

#include <vector>

#include "stats/result.hpp"
#include "stats/score.hpp"
#include "tensor/tensor.hpp"

namespace nn::stats {

/// \en Tests whether a value correlates with its natural partner: across the diagonal of a matrix, or of
/// the square that it begins with, in the mirror of its row or column, or half the rows or columns away.
/// Partners come in pairs, so the distribution of the coefficient is exact.
/// \zh 检验数值是否与其天然的“对应值”相关：矩阵（或其开头的方阵）中关于对角线对称的值，所在行或列的镜像，
/// 或相隔一半行数或列数的值。对应值两两成对，因此系数的分布是精确的。
/// \both
/// \formula{(1 + r)/2 ~ Beta(m/2\, m/2) for m pairs\, r = 2·Σ zᵢzⱼ/Σ(zᵢ² + zⱼ²)}
std::vector<Result> test_partners(const Scores& scores, const Shape& shape);

}  // namespace nn::stats
