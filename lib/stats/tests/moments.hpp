#pragma once

#include <span>
#include <vector>

#include "law/law.hpp"
#include "stats/result.hpp"
#include "stats/score.hpp"

namespace nn::stats {

/// \en Tests the sample's mean and log-variance against the distribution's, around the distribution's own mean and
/// standard deviation. Normal distributions have their exact tests; the others go by SumLaw, down to the 10⁻¹⁵
/// that it is validated for, from 8 values on. What lies on a far bound is left out.
/// \zh 检验样本的均值与对数方差，以分布自身的均值和标准差为准。
/// 正态分布用精确检验；其余用 SumLaw，至少 8 个值，有效范围到它所验证的 10⁻¹⁵。落在远处边界上的值不计。
/// \both
/// \formula{z = (x − μ)/σ; mean: Σz; log-variance: Σz²\, shown as ln(Σz²/n)}
std::vector<Result> test_moments(std::span<const float> sample, const law::Law& law);

/// \en Tests skewness and kurtosis by the Hermite polynomials of the normal scores, from 64 values on.
/// Under the distribution they are uncorrelated with mean and variance, so what those explain adds no noise: with
/// 32768 values six uniforms that pass for a normal number show in H₄ and not in z⁴.
/// Scores are held within ±5: bounded terms have a tail that can be computed, and the ends are tested
/// by themselves.
/// \zh 用正态得分的 Hermite 多项式检验偏度与峰度，至少需要 64 个值。
/// 在该分布下它们与均值、方差不相关，后两者的波动不会混进来：32768 个值时，
/// 用六个均匀数之和冒充正态数，H₄ 看得出，z⁴ 看不出。
/// 得分限制在 ±5 之内：有界的项有算得准的尾概率，两端另有检验。
/// \both
/// \formula{skewness: Σ H₃(z)\, H₃ = z³ − 3z; kurtosis: Σ H₄(z)\, H₄ = z⁴ − 6z² + 3}
std::vector<Result> test_hermite(const Scores& scores);

}  // namespace nn::stats
