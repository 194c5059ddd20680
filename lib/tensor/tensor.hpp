#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "tensor/forward.hpp"
#include "tensor/xtensor.hpp"

namespace nn {

/// \en A shape as text, as PyTorch writes a tuple, such as `(2, 4)`.
/// \zh 形状的文本，与 PyTorch 的元组写法一致，例如 `(2, 4)`。
/// \both
std::string to_string(const Shape& shape);

/// \en The shape of any xtensor expression, a view included.
/// \zh 任意 xtensor 表达式（包括视图）的形状。
/// \both
template <class E>
Shape shape(const xt::xexpression<E>& expression) {
    const auto& lengths = expression.derived_cast().shape();
    return Shape(lengths.begin(), lengths.end());
}

template <class E>
Tensor evaluated(const xt::xexpression<E>& expression) {
    return expression;
}

/// \en How many elements a shape holds: the product of its lengths, 1 for a scalar.
/// \zh 形状所含的元素个数：各维长度之积，标量为 1。
/// \both
/// \errors{ShapeError: more elements than memory can hold\, as a negative length gives}
std::size_t element_count(std::span<const std::size_t> shape);

/// \en A tensor of a shape, whose numbers are still to be written.
/// \zh 给定形状的张量，数值有待写入。
/// \both
/// \errors{ShapeError: more elements than memory can hold}
Tensor uninitialized(const Shape& shape);

/// \en Says that a shape has more elements than memory can hold.
/// \zh 报告某个形状的元素多得内存放不下。
/// \both
/// \errors{ShapeError: always}
[[noreturn]] void throw_too_large(std::span<const std::size_t> shape);

}  // namespace nn
