#pragma once

#include "tensor/tensor_ref.hpp"

namespace nn::init {

/// \en Sets every element to val.
/// \zh 把每个元素都设为 val。
/// \both
/// \formula{w = val}
/// \words{0}
/// \errors{ValueError: val is finite\, and larger in size than float32 can be}
/// \source{PyTorch\, torch.nn.init.constant_}
void constant_(TensorRef tensor, double val);

/// \en Sets every element to 1.
/// \zh 把每个元素都设为 1。
/// \both
/// \formula{w = 1}
/// \words{0}
/// \errors{none}
/// \source{PyTorch\, torch.nn.init.ones_}
void ones_(TensorRef tensor);

/// \en Sets every element to 0.
/// \zh 把每个元素都设为 0。
/// \both
/// \formula{w = 0}
/// \words{0}
/// \errors{none}
/// \source{PyTorch\, torch.nn.init.zeros_}
void zeros_(TensorRef tensor);

}  // namespace nn::init
