#pragma once

#include <string>

#include "nn/nn.hpp"

/// \en Initializes two blocks of a network by name, such as "0" and "2": every weight of the
/// first gets Xavier's uniform distribution, and every weight of the second is the constant 42. Biases,
/// and all other blocks, keep what they have.
///
/// `net.named_parameters()` lists every parameter with its name: 0.weight, 0.bias, 1.weight,
/// 1.bias, 3.0.weight, 3.0.bias ... What stands before the first dot is the block. So a block may
/// hold layers of its own: 3.0.weight belongs to block "3". You may call
/// `nn::init::xavier_uniform_(weight, {}, generator)` and `nn::init::constant_(weight, 42.0)`.
/// \zh 按名称初始化网络的两块，例如 "0" 与 "2"：第一块的每个权重服从 Xavier 均匀分布，
/// 第二块的每个权重都是常数 42。偏置与其余各块保持原样。
///
/// `net.named_parameters()` 列出每个参数及其名称：0.weight、0.bias、1.weight、1.bias、
/// 3.0.weight、3.0.bias ……第一个点之前就是块的名称。所以块里可以还有层：3.0.weight 属于块 "3"。
/// 可以调用 `nn::init::xavier_uniform_(weight, {}, generator)` 与
/// `nn::init::constant_(weight, 42.0)`。
/// \both
void by_name(nn::Sequential& net, const std::string& xavier_block,
             const std::string& constant_block, nn::Generator& generator);
