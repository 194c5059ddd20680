#pragma once

#include <vector>

#include "stats/result.hpp"
#include "stats/score.hpp"
#include "tensor/tensor.hpp"

namespace nn::stats {

/// \en Tests whether the natural groups of a weight have equal scales and equal means: rows, pairs of rows
/// and columns, quarters of the rows, such as the gates of a recurrent layer, and the diagonal and the rest;
/// of a convolution also input channels, filters and taps; square tiles, and runs of neighbours. It sees
/// groups that differ too much, groups that are too much alike (someone normalized them), one group that
/// stands out, and a drift from the first to the last.
/// \zh 检验权重的各自然分组是否有相同的尺度与均值：各行、每两行与各列，上下四等分的各部分（例如循环层的各个门），
/// 对角线与其余部分；对卷积还有输入通道、卷积核与核内位置；以及正方形的小块与若干个相邻值。
/// 它能看出各组相差太大、各组过于一致（被归一化过）、某一组特别突出，以及从第一组到最后一组的渐变。
/// \both
/// \formula{g = Φ⁻¹(P(χ²ₖ < Σz²)) or Σz/√k\, both N(0\, 1); Σg² ~ χ², two-sided; max |g|;
/// Σ(i − mean)·g over its norm}
std::vector<Result> test_groups(const Scores& scores, const Shape& shape);

}  // namespace nn::stats
