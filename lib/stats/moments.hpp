#pragma once

#include <span>
#include <vector>

#include "law/law.hpp"
#include "stats/result.hpp"

namespace nn::stats {

/// \en Tests the sample's mean, log-variance, skewness and kurtosis against the law's, each around
/// the law's own mean and standard deviation.
/// Powers are of min(|z|, 5): a wild number beyond 5 standard deviations is for the tail counts to
/// see, and bounded powers have a tail that can be computed. Normal laws have their exact tests of
/// mean and variance; the others go by SumLaw, down to the 10⁻¹⁵ that it is validated for.
/// Fewer than 8 values are only tested against normal laws. Skewness and kurtosis need 64 values.
/// \zh 检验样本的均值、对数方差、偏度与峰度，都以分布自身的均值和标准差为准。
/// 取幂时用 min(|z|, 5)：超出 5 个标准差的异常值由尾部计数来发现，而有界的幂才有算得准的尾概率。
/// 正态分布的均值与方差用精确检验；其余用 SumLaw，有效范围到它所验证的 10⁻¹⁵。
/// 不足 8 个值时只与正态分布比较；偏度与峰度至少需要 64 个值。
/// \both
/// \formula{z = (x − μ)/σ; mean: Σz; log-variance: Σz²\, shown as ln(Σz²/n);
/// skewness: Σz³; kurtosis: Σz⁴}
std::vector<Result> test_moments(std::span<const float> sample, const law::Law& law);

}  // namespace nn::stats
