#pragma once

#include <span>
#include <vector>

#include "law/law.hpp"

namespace nn::stats {

/// \en A continuous piece of a distribution that stands apart from the others: the custom distribution has two.
/// \zh 分布中与其他部分分开的一段连续分布：自定义分布有两段。
/// \both
struct Lobe {
    double probability;   ///< \tr{of a value in it,取值落在其中的概率}
    law::Interval range;  ///< \tr{its support,其支撑集}
    law::Law law;  ///< \tr{given that a value lies in it,取值落在其中时的条件分布}
};

/// \en The lobes of a distribution, from left to right. Components that overlap are one lobe.
/// \zh 分布的各段，从左到右；相互重叠的部分合为一段。
/// \both
std::vector<Lobe> lobes_of(const law::Law& law);

/// \en Whether a bound of the lobe lies so far out that no value should reach it. PyTorch's trunc_normal_
/// leaves one in 2²⁴ values on such a bound, where it takes the inverse distribution function of 0 or 1.
/// \zh 该段的某个边界是否远到不该有值到达。PyTorch 的 trunc_normal_ 对 0 或 1 取分布函数的反函数时，
/// 每 2²⁴ 个值中会有一个留在这样的边界上。
/// \both
/// \source{pytorch #155588}
bool is_far_bound(const Lobe& lobe, double bound);

/// \en A lobe, and the sample's values in it, in ascending order; atoms of the distribution are left out, and
/// what lies on a far bound is only counted.
/// \zh 一段分布，以及样本中落在其中的值，按升序排列，不含分布的原子；落在远处边界上的值只计数。
/// \both
struct LobeSample {
    Lobe lobe;
    std::vector<float> sorted;
    std::size_t on_far_bound = 0;
};

/// \en The sample divided between the lobes of a distribution.
/// \zh 把样本划分到分布的各段。
/// \both
std::vector<LobeSample> divide(std::span<const float> sample, const law::Law& law);

}  // namespace nn::stats
