#pragma once

#include "law/law.hpp"

namespace nn::stats {

/// \en How many values a battery needs before it sees a standard deviation that is off by a factor,
/// in all but one of a million samples. A distribution with bounds shows its scale by its largest and
/// smallest values, the others by their variance.
/// \zh 标准差差了某个倍数时，一组检验需要多少个值才能看出来（一百万个样本中至多漏掉一个）。
/// 有界的分布由最大值与最小值显出尺度，其他分布由方差显出。
/// \both
/// \formula{variance: n = (κ − 1)·((z(level/2) + z(10⁻⁶))/(2·ln ratio))²\, κ the kurtosis;
/// bounds: n = ln(level/2)/ln F(b/ratio)}
double values_needed(const law::Law& law, double ratio);

}  // namespace nn::stats
