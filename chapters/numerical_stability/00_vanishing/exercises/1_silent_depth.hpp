#pragma once

#include <cstddef>

#include "nn/nn.hpp"

/// \en How many layers it takes until nothing is left that float32 can tell from rounding. Each layer
/// leaves this `factor` of the mean square of what two inputs differ in; a difference is lost once its
/// mean square is below `precision`. The mean square starts at 1. Return the smallest number of layers after
/// which it is lost. Where a layer loses nothing, because `factor` is 1 or more, there is no such number: throw
/// `nn::ValueError("...")`.
/// \zh 经过多少层之后，剩下的差异小到 float32 无法与舍入区分。每一层把两个输入之差的均方值变为原来的
/// `factor` 倍；均方值小于 `precision` 时，差异就丢失了。均方值从 1 出发。返回最少要多少层，差异才会丢失。若
/// `factor` 为 1 或更大，每层什么也不损失，就没有这样的层数：请抛出 `nn::ValueError("...")`。
/// \both
/// \formula{factorⁿ < precision}
std::size_t silent_depth(double factor, double precision);
