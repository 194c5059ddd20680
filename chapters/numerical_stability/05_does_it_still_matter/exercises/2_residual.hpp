#pragma once

#include "nn/nn.hpp"

/// \en The mean square after residual blocks that each add a branch: the signal has mean square 1 at first, and
/// each of the `branches` adds `added` to it, independent of what is there.
/// \zh 信号穿过残差分支之后的均方值：最初为 1，`branches` 个分支各加上 `added`，与已有的信号无关。
/// \both
/// \formula{1 + branches·added}
double mean_square_behind(std::size_t branches, double added);

/// \en The factor on the last weight of every branch that makes all `blocks` together add just 1 to the mean
/// square. Each block has two branches, and each branch adds 1 where its weight has no factor.
/// \zh 每个分支最后的权重要乘上的倍数，使全部 `blocks` 块合起来恰好给均方值加 1。每块有两个分支；权重不乘倍数时，
/// 每个分支加 1。
/// \both
double branch_scale(std::size_t blocks);

/// \en Multiplies the weight by this factor for that many blocks.
/// \zh 按块数把权重乘以上述倍数。
/// \both
void scale_branch(nn::Tensor& weight, std::size_t blocks);
