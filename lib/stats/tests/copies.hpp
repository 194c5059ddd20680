#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "stats/lobe.hpp"
#include "stats/matrix.hpp"
#include "stats/result.hpp"

namespace nn::stats {

/// \en Tests whether anything is there twice: one value more often than a sampler gives it, values as a
/// whole, a run of values or of their negatives copied to another place, mirrored there or across the diagonal, rows, columns.
/// A run is asked for twice: by how many values stand at one distance from their like, and by how many do so without
/// a break, which coarse numbers do not do by chance.
/// The values are those of the sample itself, in their own precision. Atoms are not
/// counted, but in runs without a break and across the diagonal, where their probability bounds that of a match.
/// Each p-value is a bound that holds at any n.
/// \zh 检验有没有东西出现了两次：某一个值出现得比抽样所能给出的更多，数值总体上重复太多，
/// 一段数值（或其相反数）被复制或镜像到另一处、或沿对角线复制，以及相同的行与列。
/// 对一段副本从两方面检验：同一间隔处相等的值有多少，以及连续相等的有多长；后者对粗格式的数也有效，因为它们不会碰巧连续相等。
/// 所用的是样本自身精度下的数值；原子不计；只在连续相等的一段与沿对角线的副本中计入，此时以其概率为相等概率的上界。每个 p 值都是对任何 n 成立的上界。
/// \both
std::vector<Result> test_copies(const MatrixView& matrix, const law::Law& law,
                                law::Precision precision = law::float32);

/// \en Tests whether rows, columns or slices of so many numbers repeat more often than independent draws do,
/// where no single number has more than this probability.
/// \zh 检验由若干个数组成的行、列或切片的重复是否多于独立抽样，其中每个数的概率不超过给定值。
/// \both
Result test_repeated(std::string_view id, const Text& what, std::vector<std::uint64_t> fingerprints,
                     std::size_t length, double cell);

/// \en The probability that one of n draws' values comes m times, where no value has more than this
/// probability: at most the expected number of groups of m equal ones.
/// \zh n 次抽取中有某个值出现 m 次的概率，其中每个值的概率不超过给定值：至多为 m 个相等者的组数的期望。
/// \both
/// \formula{ln p = ln C(n\, m) + (m − 1)·ln cell}
double log_p_of_multiplicity(double n, double m, double cell);

/// \en The probability that n draws have so few different values, where no value has more than this
/// probability.
/// \zh n 次抽取中不同的值如此之少的概率，其中每个值的概率不超过给定值。
/// \both
/// \formula{E = (1 − (1 − cell)ⁿ)/cell\, p ≤ exp(−2(E − different)²/n)}
/// \source{McDiarmid 1989}
double log_p_of_occupancy(double different, double n, double cell);

}  // namespace nn::stats
