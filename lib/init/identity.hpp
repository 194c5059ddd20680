#pragma once

#include <cstddef>

#include "tensor/tensor_ref.hpp"

namespace nn::init {

/// \en Ones on the main diagonal, zeros elsewhere: a linear layer that passes its input on.
/// Keras calls it Identity.
/// \zh 主对角线为 1，其余为 0：线性层原样传递输入。Keras 称它为 Identity。
/// \both
/// \shapes{(rows\, columns)\, square or not}
/// \formula{w[i\, j] = 1 where i = j\, else 0}
/// \words{0}
/// \errors{ShapeError: dim ≠ 2}
/// \source{PyTorch\, torch.nn.init.eye_}
void eye_(TensorRef tensor);

/// \en The option of dirac_.
/// \zh dirac_ 的选项。
/// \both
struct DiracOptions {
    std::size_t groups = 1;  ///< \tr{groups of the convolution,卷积的分组数}
};

/// \en Makes a convolution pass its input channels on: a 1 in the middle of the kernel that joins
/// output channel d of a group to input channel d. Output channels beyond the inputs are 0.
/// \zh 让卷积原样传递输入通道：每组中连接第 d 个输出通道与第 d 个输入通道的卷积核，中心为 1。
/// 多出来的输出通道为 0。
/// \both
/// \shapes{(out\, in/groups\, kernel…) with 1 to 3 lengths of the kernel}
/// \formula{w[g·out/groups + d\, d\, k/2…] = 1 for d < min(out/groups\, in/groups)\, else 0}
/// \words{0}
/// \errors{ShapeError: dim is not 3\, 4 or 5; ValueError: groups is 0 or does not divide out}
/// \source{PyTorch\, torch.nn.init.dirac_}
void dirac_(TensorRef tensor, DiracOptions options = {});

}  // namespace nn::init
