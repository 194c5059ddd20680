#pragma once

#include "nn/nn.hpp"

/// \en Fills the weight, of shape (out, in), and the bias, of shape (out), of a Linear as PyTorch
/// does by default: every number of both is from U(-1/√fan_in, 1/√fan_in). A bias has no fan_in
/// of its own, so both use the weight's. All numbers are drawn from `generator`, and no draw is
/// used twice.
///
/// `nn::rand(shape, generator)` gives numbers from [0, 1). `nn::shape(weight)` is the shape, and
/// `weight.shape(0)` its first length. Call nothing from nn::init.
/// \zh 按 PyTorch 的默认方式填充一个 Linear 的权重与偏置，形状分别为 (out, in) 与 (out)：
/// 两者的每个数都取自 U(-1/√fan_in, 1/√fan_in)。偏置没有自己的 fan_in，所以两者用的都是权重的。
/// 每个数都从 `generator` 抽取，同一次抽取不用两次。
///
/// `nn::rand(shape, generator)` 给出 [0, 1) 上的数。`nn::shape(weight)` 是形状，
/// `weight.shape(0)` 是第一维的长度。不要调用 nn::init 中的函数。
/// \both
void default_bound(nn::Tensor& weight, nn::Tensor& bias, nn::Generator& generator);
