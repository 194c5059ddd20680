#pragma once

#include <cstddef>
#include <span>

#include "stats/law.hpp"

/// \en Tests of a sample against a law. Each returns a two-sided p-value: how often a sample of
/// this law would lie at least as far off.
/// \zh 用样本检验分布。每个函数返回双侧 p 值：服从该分布的样本有多大概率偏离得至少同样远。
/// \both
namespace nn::stats {

/// \en Tests the sample mean.
/// \zh 检验样本均值。
/// \both
/// \formula{z = (x̄ − μ)/(σ/√n)\, p = 2·Φ(−|z|); exact for normal laws\, else asymptotic}
double p_value_of_mean(std::span<const float> sample, const Law& law);

/// \en Tests the mean squared distance from the law's mean.
/// \zh 检验样本相对于分布均值的均方偏差。
/// \both
/// \formula{z = (Σ(x − μ)²/n − σ²)/√((μ₄ − σ⁴)/n)\, p = 2·Φ(−|z|); asymptotic}
double p_value_of_variance(std::span<const float> sample, const Law& law);

/// \en Tests how often an event of a known probability happened.
/// \zh 检验已知概率的事件发生的次数。
/// \both
/// \formula{p = min(1\, 2·min(P(K ≤ k)\, P(K ≥ k)))\, K ~ Binomial(n\, probability); exact}
double p_value_of_count(std::size_t count, std::size_t n, double probability);

}  // namespace nn::stats
