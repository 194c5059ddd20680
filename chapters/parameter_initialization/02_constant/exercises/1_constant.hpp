#pragma once

#include "nn/nn.hpp"

/// \en Sets every weight of every Linear in the net to `value`, and every bias to 0, where there
/// is one. Linears may be nested in other Sequentials. A lazy layer that has not seen an input is
/// skipped.
///
/// Write the numbers yourself, without nn::init. A parameter is a tensor: `tensor.fill(x)` writes
/// x everywhere, and `tensor.storage()` is all of its numbers. `net.apply(function)` calls the
/// function with every module. `module.as<nn::Linear>()` is a pointer, and null where the module
/// is something else. `linear->weight()` is a reference to the weight.
/// \zh 把网络中每个 Linear 的权重全部设为 `value`；有偏置的，把偏置全部设为 0。
/// Linear 可能嵌套在别的 Sequential 里。还没见过输入的惰性层则跳过。
///
/// 请自己写入这些数，不要用 nn::init。参数就是张量：`tensor.fill(x)` 把 x 写到每个位置，
/// `tensor.storage()` 是它的全部数值。`net.apply(function)` 对每个模块调用该函数。
/// `module.as<nn::Linear>()` 返回指针，模块不是 Linear 时为空。`linear->weight()` 是权重的引用。
/// \both
void constant(nn::Sequential& net, double value);
