#pragma once

#include <span>
#include <vector>

#include "law/law.hpp"

namespace nn::stats {

/// \en A sample that was rounded to a precision, with each value replaced by a random one of those that
/// round to it and that the distribution can give. The tests of a continuous distribution would
/// take the rounding for repeats. Atoms stay as they are. A float32 sample is itself.
/// \zh 把舍入到给定精度的样本中的每个值，换成会舍入到它、并且分布能够取到的一个随机值。否则针对
/// 连续分布的检验会把舍入当作重复。原子保持不变。float32 的样本就是它自己。
/// \both
/// \formula{x + ulp(x)·u\, u ~ U(−1/2\, 1/2)}
class Unrounded {
public:
    Unrounded(std::span<const float> values, const law::Law& law, law::Precision precision);

    [[nodiscard]] std::span<const float> get() const { return view_; }

private:
    std::vector<float> blurred_;
    std::span<const float> view_;
};

}  // namespace nn::stats
