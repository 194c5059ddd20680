#pragma once

#include <span>
#include <vector>

#include "stats/claim.hpp"
#include "stats/result.hpp"

namespace nn::stats {

/// \en Every test that bears on a claim, of one sample in row-major order: support, ends, moments,
/// shape, tails, atoms, neighbours in rows and columns, repeats. A test that a sample is too small
/// for is left out. A sample of no values gives no results; one with NaN or infinity gives the
/// first only.
/// \zh 对按行优先排列的一个样本，作与该要求有关的全部检验：支撑集、两端、矩、形状、尾部、原子、
/// 行列方向的相邻值、重复值。样本太小而不适用的检验略去不作。没有数值时结果为空；
/// 含 NaN 或无穷时只有第一项结果。
/// \both
/// \errors{ShapeError: the shape has another number of elements}
std::vector<Result> battery(std::span<const float> values, const Shape& shape, const Claim& claim);

/// \en The results that refute the claim, the most certain first.
/// \zh 拒绝该要求的各项结果，最确凿的在前。
/// \both
std::vector<Result> rejections(std::vector<Result> results);

}  // namespace nn::stats
