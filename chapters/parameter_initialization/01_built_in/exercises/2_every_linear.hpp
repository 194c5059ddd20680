#pragma once

#include "nn/nn.hpp"

/// \en Draws the weight of every Linear in the net from N(0, 0.01²), where 0.01 is the standard
/// deviation. Sets its bias to 0, where it has one. Linears may be nested in other Sequentials,
/// however deep. What is no Linear now is skipped: a lazy layer becomes one with its first
/// input. All draws are from `generator`.
///
/// `net.apply(function)` calls the function with every module. `module.as<nn::Linear>()` is a
/// pointer, and null where the module is something else. `linear->has_bias()` says whether there
/// is a bias. From nn::init you may call `normal_(tensor, {.mean = ..., .std = ...}, generator)`,
/// `zeros_(tensor)` and `constant_(tensor, value)`.
/// \zh 网络中每个 Linear 的权重都从 N(0, 0.01²) 抽取，其中 0.01 是标准差；有偏置的，
/// 把偏置设为 0。Linear 可能嵌套在别的 Sequential 里，深浅不限。此刻不是 Linear 的一律跳过：
/// 惰性层要等第一个输入到来，才变成 Linear。抽取都用 `generator`。
///
/// `net.apply(function)` 对每个模块调用该函数。`module.as<nn::Linear>()` 返回指针，
/// 模块不是 Linear 时为空。`linear->has_bias()` 说明有没有偏置。nn::init 中可以调用
/// `normal_(tensor, {.mean = ..., .std = ...}, generator)`、`zeros_(tensor)` 与
/// `constant_(tensor, value)`。
/// \both
void every_linear(nn::Sequential& net, nn::Generator& generator);
