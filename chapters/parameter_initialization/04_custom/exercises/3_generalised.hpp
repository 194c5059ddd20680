#pragma once

#include <stdexcept>

#include "nn/nn.hpp"

/// \en The distribution of section 04 with other numbers. Fills `weight` from U(-reach, reach), with 0 in
/// the place of what is smaller than threshold in absolute value. So 0 has the probability
/// threshold/reach. The section has reach 10 and threshold 5. Draws from `generator`, without
/// nn::init.
///
/// Before it draws, it refuses what makes no sense: it throws `std::invalid_argument("...")`, and
/// leaves the weight alone, unless reach is positive and finite and threshold lies from 0 to
/// reach. Both ends are allowed. NaN is not: mind that <, <=, > and >= are false where one side
/// is NaN.
/// \zh 第 04 节的分布，换上别的参数：从 U(-reach, reach) 抽取来填充 `weight`，
/// 绝对值小于 threshold 的换成 0。所以 0 的概率是 threshold/reach。第 04 节取 reach 为 10、
/// threshold 为 5。从 `generator` 抽取，不要用 nn::init。
///
/// 抽取之前，先拒绝没有意义的参数：reach 必须是有限的正数，threshold 必须在 0 到 reach 之间，
/// 两端都允许；否则抛出 `std::invalid_argument("...")`，且不改动权重。NaN 不允许；注意，
/// 只要有一边是 NaN，<、<=、>、>= 的结果都为假。
/// \both
void generalised(nn::Tensor& weight, double reach, double threshold, nn::Generator& generator);
