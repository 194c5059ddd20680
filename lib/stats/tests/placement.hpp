#pragma once

#include <cstddef>
#include <vector>

#include "stats/claim.hpp"
#include "stats/matrix.hpp"
#include "stats/result.hpp"

namespace nn::stats {

/// \en How many zeros sparse puts into a column.
/// \zh sparse 在每列放置的零的个数。
/// \both
std::size_t zeros_in_column(Sparse law, std::size_t rows);

/// \en Tests the zeros of a sparse matrix: as many as they should be in every column, and anywhere.
/// \zh 检验稀疏矩阵的零：每列个数正确，且位置随机。
/// \both
///
/// \en
/// - A column with too few zeros cannot be. Zeros too many can: a normal draw in float32 is 0 once
///   in about 2²³ times, so these are counted against a Poisson distribution, conservatively.
/// - Row totals: Cochran's Q, with the χ² tail raised as for p_value_of_counts; used where a row
///   expects 25 zeros and 25 other values or more, down to 10⁻¹².
/// - Runs within columns; zeros that columns have in common, neighbours or at any distance, one of them
///   moved down by any number of rows; zeros of every second row, of one half, of a checkerboard, of the rows at one end, and how evenly
///   each column shares its zeros out between two halves: sums of
///   independent hypergeometric numbers, SumLaw with a continuity correction, down to 10⁻¹².
/// - The zeros of each row are binomial: exact.
///
/// \zh
/// - 某列的零少于应有的个数是不可能的；多出来却有可能：float32 的正态抽样约每 2²³ 次得到一个 0，
///   所以多出的零与 Poisson 分布相比，偏保守。
/// - 各行的零的个数：Cochran 的 Q，χ² 尾概率按 p_value_of_counts 的方式放大；用于每行期望的零与非零都不少于 25 个时，直到 10⁻¹²。
/// - 列内的游程个数，相邻或任意间隔的两列（其中一列可下移任意行）共有的零的个数，偶数行、半个矩阵、棋盘同色格或一端若干行中的零的个数，以及各列的零在两半之间的分配，
///   都是独立超几何数之和：SumLaw 加连续性修正，直到 10⁻¹²。
/// - 每一行的零的个数服从二项分布：精确。
///
/// \both
std::vector<Result> test_placement(const MatrixView& matrix, Sparse law,
                                   law::Precision precision = law::float32);

}  // namespace nn::stats
