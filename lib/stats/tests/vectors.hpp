#pragma once

#include <cstddef>
#include <vector>

#include "stats/matrix.hpp"
#include "stats/result.hpp"

namespace nn::stats {

/// \en The probability that numbers in random order have so many more, or fewer, inversions than half of all
/// pairs, at most: Chernoff's bound, exact at any p. The i-th number stands before 0 to i − 1 smaller ones,
/// each with the same probability, independent of the others.
/// \zh 随机排列的数，其逆序数比所有对的一半多（或少）出给定值的概率的上界：Chernoff 上界，对任何 p 都严格成立。
/// 第 i 个数所产生的逆序为 0 到 i − 1 个，机会均等，且彼此独立。
/// \both
/// \formula{ln p = Σ ln[sinh(i·t/2)/(i·sinh(t/2))] − t·surplus at the best t}
/// \source{Kendall 1938}
double log_p_of_inversions(double surplus, std::size_t n);

/// \en Tests of a matrix whose distribution does not change when a row or a column changes its sign or its place:
/// independent scores are such a one, and so is the Haar measure.
/// \zh 对这样的矩阵的检验：任一行或列改变符号或位置时，分布不变。独立的得分如此，Haar 测度也如此。
/// \both
///
/// \en
/// - Whatever turns with a row has a fair coin for its sign: an entry, the largest entry, the sum.
///   Counts are binomial, exact.
/// - Whatever a row says of itself comes in random order: the same, and the sum of fourth powers.
///   Counts of inversions; their p-value is an upper bound.
///
/// Of columns the same is asked.
/// \zh
/// - 随一行同变号的量，其符号是公平的硬币：某个元素、绝对值最大的元素、各元素之和。计数服从二项分布，精确。
/// - 只取决于一行的量，其次序是随机的：除上述各量外还有四次方之和。逆序数的 p 值是上界。
///
/// 对列也作同样的检验。
/// \both
std::vector<Result> test_vectors(const MatrixView& matrix);

}  // namespace nn::stats
