#pragma once

#include <span>
#include <vector>

#include "law/law.hpp"

namespace nn::stats {

/// \en A sample that was rounded to float16, with each value replaced by a random one of those that
/// round to it and that the law can give. The tests of a continuous law would take the rounding for
/// repeats. Atoms stay as they are.
/// \zh 把舍入为 float16 的样本中的每个值，换成会舍入到它、并且分布能够取到的一个随机值。否则针对
/// 连续分布的检验会把舍入当作重复。原子保持不变。
/// \both
/// \formula{x + ulp(x)·u\, u ~ U(−1/2\, 1/2)\, ulp(x) = 2^(max(⌊log₂|x|⌋\, −14) − 10)}
std::vector<float> blur_half_precision(std::span<const float> values, const law::Law& law);

}  // namespace nn::stats
