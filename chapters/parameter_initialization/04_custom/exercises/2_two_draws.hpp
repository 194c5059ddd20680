#pragma once

#include "nn/nn.hpp"

/// \en Fills the weight with the chapter's own law, this time by two draws for each weight: a coin
/// chooses between the negative case, 0 and the positive case, and a second number the size.
/// \zh 按本章自己的分布填充权重，这一次每个权重抽两次：一枚硬币在负数、0、正数三种情形中选择，第二个数决定绝对值。
/// \both
/// \formula{w ~ U(-10\, -5) with probability 1/4\, 0 with 1/2\, U(5\, 10) with 1/4}
void two_draws(nn::Tensor& weight, nn::Generator& generator);
