#pragma once

#include <cstddef>
#include <span>

#include "stats/p_value.hpp"

namespace nn::stats {

/// \en P(K ≤ x) of the Kolmogorov distribution, accurate in its own size down to 10⁻³⁰⁰.
/// \zh Kolmogorov 分布的 P(K ≤ x)，相对精度一直保持到 10⁻³⁰⁰。
/// \both
/// \formula{√(2π)/x · Σ exp(−(2k − 1)²·π²/(8x²))}
double kolmogorov_below(double x);

/// \en P(K > x) of the Kolmogorov distribution, accurate in its own size down to 10⁻³⁰⁰.
/// \zh Kolmogorov 分布的 P(K > x)，相对精度一直保持到 10⁻³⁰⁰。
/// \both
/// \formula{2·Σ (−1)ᵏ⁻¹·exp(−2k²x²)}
double kolmogorov_tail(double x);

/// \en The greatest distance between the sample's distribution function and the distribution's.
/// The argument is the distribution's distribution function at the sample, in ascending order.
/// \zh 样本的经验分布函数与分布函数之间的最大距离。
/// 参数是分布函数在样本各值处的取值，按升序排列。
/// \both
/// \formula{D = max(i/n − F(xᵢ)\, F(xᵢ) − (i − 1)/n)}
double kolmogorov_distance(std::span<const double> sorted_probabilities);

/// \en Tests the distance on both sides: too far is another distribution, too close is no independent draw.
/// Too far: within 5 % of the exact (Birnbaum-Tingey) tail down to 10⁻¹⁰ from n = 1024 on, and
/// conservative below that n. Too close: within 10 % of the exact (Durbin) probability down to
/// 10⁻¹⁰ from n = 1024 on; smaller samples are only asked whether they are too far.
/// \zh 对距离作双侧检验：过大说明是另一个分布，过小说明不是独立抽样。
/// 过大：n ≥ 1024 时，直到 10⁻¹⁰ 都与精确的 Birnbaum-Tingey 尾概率相差不超过 5%；n 更小时偏保守。
/// 过小：n ≥ 1024 时，直到 10⁻¹⁰ 都与精确的 Durbin 概率相差不超过 10%；更小的样本只检验是否过大。
/// \both
/// \formula{x = √n·D + 1/(6√n) + (√n·D − 1)/(4n)}
/// \source{Vrbik 2018\, Small-sample corrections to Kolmogorov-Smirnov test statistic}
PValue p_value_of_distance(double distance, std::size_t n);

}  // namespace nn::stats
