#pragma once

#include "nn/nn.hpp"

/// \en Draws the weight of every Linear in the net from N(0, 0.01²), and sets its bias to 0 where it
/// has one. Linears may be nested in other Sequentials. A lazy layer that has not seen an input is
/// passed by.
/// \zh 把网络中每个 Linear 的权重都改为从 N(0, 0.01²) 抽取；有偏置的，把偏置设为 0。Linear
/// 可能嵌套在别的 Sequential 里。还没见过输入的惰性层则跳过。
/// \both
void every_linear(nn::Sequential& net, nn::Generator& generator);
