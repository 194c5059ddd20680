#pragma once

#include <stdexcept>

#include "language/error.hpp"

namespace nn {

/// \en A shape that does not fit: a forward, an assignment, a constructor, an initializer.
/// \zh 形状不符：出现在前向传播、赋值、构造或初始化时。
/// \both
struct ShapeError : std::invalid_argument {
    using std::invalid_argument::invalid_argument;
};

/// \en An index that points past the end.
/// \zh 下标越界。
/// \both
struct IndexError : std::out_of_range {
    using std::out_of_range::out_of_range;
};

/// \en A parameter of a lazy layer that has not seen an input yet.
/// \zh 惰性层还没有见过输入，参数尚不存在。
/// \both
struct UninitializedError : std::logic_error {
    using std::logic_error::logic_error;
};

}  // namespace nn
