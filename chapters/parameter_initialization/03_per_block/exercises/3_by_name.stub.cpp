#include "3_by_name.hpp"

// net.named_parameters() lists every parameter with its name:
//   0.weight  0.bias  1.weight  1.bias  3.0.weight  3.0.bias ...
// What stands before the first dot is the block.
//
// Give every weight of `xavier_block` Xavier's uniform law, and every weight of `constant_block` the
// constant 42. Leave everything else alone.
// You may call nn::init::xavier_uniform_(weight, {}, generator) and nn::init::constant_(weight, 42.0).
//
// net.named_parameters() 列出每个参数及其名称：
//   0.weight  0.bias  1.weight  1.bias  3.0.weight  3.0.bias ……
// 第一个点之前就是块的名称。
//
// 让 `xavier_block` 的每个权重服从 Xavier 均匀分布，让 `constant_block` 的每个权重等于 42。其余一概不动。
// 可以调用 nn::init::xavier_uniform_(weight, {}, generator) 与 nn::init::constant_(weight, 42.0)。
void by_name(nn::Sequential& net, const std::string& xavier_block,
             const std::string& constant_block, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)net;
    (void)xavier_block;
    (void)constant_block;
    (void)generator;
}
