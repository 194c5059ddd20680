#pragma once

#include <vector>

#include "stats/claim.hpp"
#include "stats/matrix.hpp"
#include "stats/result.hpp"

namespace nn::stats {

/// \en Tests that a matrix is orthogonal, and that it is a fair draw among the orthogonal ones.
/// \zh 检验矩阵是否正交，以及它是否是正交矩阵中的一次公平抽取。
/// \both
///
/// \en
/// - Products of rows (or columns) are gain²·I within 10⁻⁵·gain²: exact.
/// - Changing the signs of rows and columns leaves the Haar measure as it is, so the signs on the
///   diagonal, and those in the first row and column, are fair coins: binomial, exact. A QR
///   decomposition whose signs are left as LAPACK gives them fails the first.
/// - The sum of all entries is a unit vector's projection on another: its square is Beta, exact.
/// - The largest entry has at most the sum of all entries' tails: an upper bound at any p.
/// - All entries have the same marginal distribution. They hold each other in place, so their
///   Kolmogorov-Smirnov distance is smaller than that of independent draws, and the p-value is
///   conservative; too close is not asked.
///
/// \zh
/// - 各行（或各列）的内积等于 gain²·I，误差不超过 10⁻⁵·gain²：精确。
/// - 改变行与列的符号，Haar 测度不变，所以对角线上的符号、第一行与第一列的符号都是公平的硬币：
///   精确的二项检验。直接采用 LAPACK 符号的 QR 分解通不过前者。
/// - 所有元素之和是一个单位向量在另一个上的投影，其平方服从 Beta 分布：精确。
/// - 最大元素的尾概率不超过各元素尾概率之和：对任何 p 都是上界。
/// - 所有元素有相同的边缘分布。它们相互制约，Kolmogorov-Smirnov 距离比独立抽样更小，因此 p 值偏保守；
///   不检验是否过小。
///
/// \both
/// \formula{Qᵢⱼ²/gain² ~ Beta(1/2\, (m − 1)/2)\, m the longer side}
std::vector<Result> test_orthogonal(const MatrixView& matrix, Orthogonal law,
                                    law::Precision precision = law::float32);

/// \en Only whether the vectors are orthogonal and of length gain.
/// \zh 只检验各向量是否两两正交、长度为 gain。
/// \both
Result test_orthogonality(const MatrixView& matrix, Orthogonal law,
                          law::Precision precision = law::float32);

}  // namespace nn::stats
