#pragma once

#include <span>
#include <vector>

#include "stats/claim.hpp"
#include "stats/result.hpp"

namespace nn::stats {

/// \en Every test that bears on a claim, of one sample in row-major order, whose numbers were rounded to a
/// precision. First what the values are, whatever their order: support, moments, ends, shape, tails,
/// gaps, atoms. Then their order: groups, neighbours, distances, mirrors, waves, partners, the largest
/// singular value. Then copies. A test that a sample is too small for is left out. A sample of no values
/// gives no results; one with NaN or infinity gives the first only.
/// \zh 对按行优先排列、舍入到给定精度的一个样本，作与该要求有关的全部检验。
/// 先看数值本身，不论次序：支撑集、矩、两端、形状、尾部、间隙、原子；再看次序：分组、相邻值、间隔、镜像、周期、
/// 对应值、最大奇异值；最后看副本。样本太小而不适用的检验略去不作。
/// 没有数值时结果为空；含 NaN 或无穷时只有第一项结果。
/// \both
/// \errors{ShapeError: the shape has another number of elements}
std::vector<Result> battery(std::span<const float> values, const Shape& shape, const Claim& claim,
                            law::Precision precision = law::float32);

/// \en The results that refute the claim, the most certain first.
/// \zh 拒绝该要求的各项结果，最确凿的在前。
/// \both
std::vector<Result> rejections(std::vector<Result> results);

}  // namespace nn::stats
