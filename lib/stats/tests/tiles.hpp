#pragma once

#include <vector>

#include "stats/result.hpp"
#include "stats/score.hpp"
#include "tensor/tensor.hpp"

namespace nn::stats {

/// \en Tests whether something comes again, or cancels, every so many rows and columns, however weak it is in
/// one tile: tiles of 2ᵏ or 3·2ᵏ rows and columns are laid upon each other, and the squares of what adds up
/// are compared with chance, on both sides. Of values and of their sizes.
/// \zh 检验是否每隔若干行和若干列就有什么重复出现或相互抵消，哪怕在单个小块中非常微弱：
/// 把 2ᵏ 或 3·2ᵏ 行、列的小块叠加起来，将所得各和的平方与偶然情形比较（双侧）。数值与绝对值各检验一次。
/// \both
/// \formula{Σ Sₜ²/mₜ ~ χ² with as many degrees of freedom as a tile has places\, Sₜ the sum of the mₜ scores
/// at place t}
std::vector<Result> test_tiles(const Scores& scores, const Shape& shape);

}  // namespace nn::stats
