#pragma once

#include <cstddef>

#include "nn/nn.hpp"

/// \en How many of a hidden layer's units are no copy of another. Two units are copies where row j of
/// `incoming`, of shape (units, inputs), `bias`, of shape (units), and column j of `outgoing`, of shape
/// (outputs, units), are all the same for both. Of several copies one counts.
/// \zh 隐藏层中有多少个单元不是另一个的副本。两个单元的 `incoming`（形状 (units, inputs)）的第 j 行、`bias`（形状
/// (units)）的第 j 个数与 `outgoing`（形状 (outputs, units)）的第 j 列全都相同，才互为副本。几个副本只算一个。
/// \both
std::size_t different_units(const nn::Tensor& incoming, const nn::Tensor& bias,
                            const nn::Tensor& outgoing);
