#pragma once

#include <span>
#include <vector>

#include "stats/lobe.hpp"
#include "stats/matrix.hpp"
#include "stats/result.hpp"

namespace nn::stats {

/// \en Tests whether neighbours along rows and columns are correlated, and whether values, rows or
/// columns repeat more often than independent draws in float32 do. Repeated values are counted
/// apart from the atoms.
/// \zh 检验沿行、沿列的相邻值是否相关，以及数值、行或列的重复是否多于 float32 的独立抽样。
/// 原子不计入重复值。
/// \both
std::vector<Result> test_independence(const MatrixView& matrix, const law::Law& law,
                                      std::span<const LobeSample> lobes);

}  // namespace nn::stats
