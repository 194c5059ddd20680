#pragma once

#include "random/generator.hpp"
#include "tensor/tensor.hpp"

namespace nn {

/// \en A new tensor of uniform numbers in [0, 1), in row-major order.
/// \zh 新建一个张量，元素按行优先顺序服从 [0, 1) 上的均匀分布。
/// \both
/// \words{n}
/// \errors{ShapeError: more elements than memory can hold}
/// \source{PyTorch\, torch.rand}
Tensor rand(const Shape& shape, Generator& generator = default_generator());

}  // namespace nn
