#pragma once

#include "nn/nn.hpp"

/// \en Sets every weight of every Linear in the net to `value`, and every bias to 0. Linears may be
/// nested in other Sequentials. A lazy layer that has not seen an input is passed by.
/// \zh 把网络中每个 Linear 的权重全部设为 `value`，偏置全部设为 0。Linear 可能嵌套在别的 Sequential
/// 里。还没见过输入的惰性层则跳过。
/// \both
void constant(nn::Sequential& net, double value);
