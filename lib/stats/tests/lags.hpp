#pragma once

#include <vector>

#include "stats/result.hpp"
#include "stats/score.hpp"
#include "tensor/tensor.hpp"

namespace nn::stats {

/// \en How few values the tests of order are made from.
/// \zh 关于次序的检验至少需要的数值个数。
/// \both
inline constexpr std::size_t least_for_order = 16;

/// \en The probability that the correlation at one lag is r or more, at most. The lag moves n scores along
/// paths, and along cycles of this length; none where it is 0.
/// The sum of products of normal scores is a quadratic form whose eigenvalues are known, and products of
/// coins along a path are coins again: so Chernoff's bound is a formula, exact at any n; it gives away a
/// factor of about 2.5·r·√n.
/// \zh 某一间隔处的相关系数不小于 r 的概率的上界。该间隔把 n 个得分连成若干路径，以及给定长度的环；
/// 长度为 0 表示没有环。
/// 正态得分的乘积之和是特征值已知的二次型，而硬币沿路径的乘积仍是硬币，因此 Chernoff 上界有封闭形式，
/// 对任何 n 都严格成立；它比真值约大 2.5·r·√n 倍。
/// \both
/// \formula{normal: ln p = n/2·ln(1 − r²) − n/L·ln(1 − rᴸ); coins: −n/2·[(1 + r)·ln(1 + r) +
/// (1 − r)·ln(1 − r)] − n/L·ln(1 − rᴸ); half of the first term where L = 2}
double log_p_of_lag(double r, double n, std::size_t cycle, Marginal marginal = Marginal::normal);

/// \en The same where some of the n scores are missing, so that fewer pairs are left: the probability that
/// their products add up to this sum or more, at most.
/// \zh 有得分缺失、剩下的对数较少时的同一概率：这些对的乘积之和不小于给定值的概率的上界。
/// \both
/// \formula{normal: ln p = pairs/2·ln(1 + q²) − sum·q/(1 + q²) − n/L·ln(1 − qᴸ) at the best q}
double log_p_of_sum(double sum, double pairs, double n, std::size_t cycle, Marginal marginal);

/// \en The probability that scores and their mirror image correlate by r or more, at most; `fixed` of the n
/// scores lie on the axis of the mirror.
/// \zh 得分与其镜像的相关系数不小于 r 的概率的上界；n 个得分中有 `fixed` 个落在镜子的轴上。
/// \both
/// \formula{normal: ln p = (n + fixed)/4·ln(1 + r) + (n − fixed)/4·ln(1 − r)}
double log_p_of_mirror(double r, double n, double fixed, Marginal marginal = Marginal::normal);

/// \en The probability that an ordinate of the periodogram, summed over blocks, is x or more, at most. A sum
/// of coins has no heavier tail than that of normal scores, so Chernoff's bound of the second holds for the
/// first.
/// \zh 周期图的一个纵坐标（对各块求和）不小于 x 的概率的上界。硬币之和的尾部不重于正态得分之和的尾部，
/// 因此后者的 Chernoff 上界对前者成立。
/// \both
/// \formula{P(Gamma(blocks) ≥ x); coins: ln p = blocks·(1 − y + ln y)\, y = x/blocks}
double log_p_of_wave(double x, double blocks, Marginal marginal);

/// \en Tests of the order of scores, seen as a matrix whose last dimension is a run of columns: whether
/// neighbours correlate; whether values at any other distance do; whether values and their mirror image
/// do; and whether a wave runs through them. Each is asked of the values and of their sizes, and of the
/// signs of both: a rule that speaks of signs, or of what is zero, shows there undiluted. Signs are also compared with
/// the sizes, and with the gaps, at any distance.
/// A matrix of more than 2²⁰ numbers is taken in blocks of rows whose sums are added, so that memory is
/// bounded and power grows with n.
/// \zh 关于得分次序的检验：相邻值是否相关，任意间隔处的值是否相关，与镜像是否相关，以及其中是否有周期性起伏。
/// 每一项都对数值与其绝对值、以及两者的符号各检验一次：只涉及符号或“是否为零”的规律，在符号中不会被冲淡。
/// 此外还把符号与任意间隔处的绝对值、缺失的位置相比。
/// 超过 2²⁰ 个数的矩阵按若干行一块处理，各块的和相加：内存有界，而功效随 n 增长。
/// \both
/// \formula{r(lag) = Σ zᵢzⱼ/Σ zᵢ²\, by Fourier transform; wave: I/(1 + δ) ~ at most Gamma(blocks)\,
/// I = Σ|FFT z|²/n; signs: ln p = −(Σ zᵢ·g(i + lag))²/(2·Σ zᵢ²·g(i + lag)²)}
std::vector<Result> test_lags(const Scores& scores, const Shape& shape);

}  // namespace nn::stats
