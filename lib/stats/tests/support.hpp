#pragma once

#include <span>

#include "law/law.hpp"
#include "stats/result.hpp"

namespace nn::stats {

/// \en Tests that no value lies outside the distribution's support, rounded to float32. One that does
/// refutes the distribution: p = 0, exact.
/// \zh 检验没有任何值落在分布的支撑集（舍入到 float32）之外。只要有一个便拒绝该分布：p = 0，精确。
/// \both
Result test_support(std::span<const float> values, const law::Law& law,
                    law::Precision precision = law::float32);

}  // namespace nn::stats
