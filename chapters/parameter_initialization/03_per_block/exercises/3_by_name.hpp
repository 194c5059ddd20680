#pragma once

#include <string>

#include "nn/nn.hpp"

/// \en Initializes two blocks of a network by name, such as "0" and "2": every weight in the first
/// gets Xavier's uniform law, every weight in the second the constant 42. A block may hold layers of
/// its own: "3.0.weight" belongs to block "3". Biases, and all other blocks, keep what they have.
/// \zh 按名称初始化网络的两块，例如 "0" 与 "2"：第一块的每个权重服从 Xavier 均匀分布，第二块的每个权重都是常数
/// 42。块里可以还有层："3.0.weight" 属于块 "3"。偏置与其余各块保持原样。
/// \both
void by_name(nn::Sequential& net, const std::string& xavier_block,
             const std::string& constant_block, nn::Generator& generator);
