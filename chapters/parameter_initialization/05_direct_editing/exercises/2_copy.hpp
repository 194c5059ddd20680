#pragma once

#include <stdexcept>

#include "nn/nn.hpp"

/// \en Copies the numbers of every parameter of `from` into the same parameter of `to`. Later
/// edits of either do not touch the other. Half a copy is worse than none: where the two have not
/// equally many parameters, or one has another shape, throw std::invalid_argument, such as
/// nn::ShapeError, before anything is written.
///
/// `net.parameters()` gives all parameters of a network, in the order of its layers; write into
/// them by reference. To assign one parameter to another of the same shape copies the numbers.
/// `nn::shape(parameter)` is the shape.
/// \zh 把 `from` 的每个参数的数复制到 `to` 的对应参数里。此后修改任何一个，都不影响另一个。
/// 复制一半比不复制更糟：若两者的参数个数不同，或某个参数的形状不同，就在写入任何数之前抛出
/// std::invalid_argument（例如 nn::ShapeError）。
///
/// `net.parameters()` 按层的顺序给出网络的全部参数；要以引用的方式写入。把一个参数赋给另一个形状
/// 相同的参数，就是复制它的数。`nn::shape(parameter)` 是形状。
/// \both
void copy_parameters(nn::Sequential& from, nn::Sequential& to);
