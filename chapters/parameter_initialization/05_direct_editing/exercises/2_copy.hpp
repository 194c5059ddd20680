#pragma once

#include <stdexcept>

#include "nn/nn.hpp"

/// \en Copies every parameter of one network into another with the same parameters. Later edits of
/// either do not touch the other. Where the two have not equally many parameters, or one has another
/// shape, it throws std::invalid_argument (nn::ShapeError is one) and leaves both as they were.
/// \zh 把一个网络的全部参数复制到参数相同的另一个网络。此后修改任何一个，都不影响另一个。若两者的参数个数不同，或
/// 某个参数的形状不同，则抛出 std::invalid_argument（nn::ShapeError 就是其一种），且两者都保持原样。
/// \both
void copy_parameters(nn::Sequential& from, nn::Sequential& to);
