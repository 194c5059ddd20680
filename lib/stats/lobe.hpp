#pragma once

#include <span>
#include <vector>

#include "law/law.hpp"

namespace nn::stats {

/// \en A continuous piece of a law that stands apart from the others: the custom law has two.
/// \zh 分布中与其他部分分开的一段连续分布：自定义分布有两段。
/// \both
struct Lobe {
    double probability;   ///< \tr{of a value in it,取值落在其中的概率}
    law::Interval range;  ///< \tr{its support,其支撑集}
    law::Law law;  ///< \tr{given that a value lies in it,取值落在其中时的条件分布}
};

/// \en The lobes of a law, from left to right. Components that overlap are one lobe.
/// \zh 分布的各段，从左到右；相互重叠的部分合为一段。
/// \both
std::vector<Lobe> lobes_of(const law::Law& law);

/// \en A lobe, and the sample's values in it, in ascending order; atoms of the law are left out.
/// \zh 一段分布，以及样本中落在其中的值，按升序排列，不含分布的原子。
/// \both
struct LobeSample {
    Lobe lobe;
    std::vector<float> sorted;
};

/// \en The sample divided between the lobes of a law.
/// \zh 把样本划分到分布的各段。
/// \both
std::vector<LobeSample> divide(std::span<const float> sample, const law::Law& law);

}  // namespace nn::stats
