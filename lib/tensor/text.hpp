#pragma once

#include <iosfwd>
#include <string>

#include "tensor/tensor_ref.hpp"

namespace nn {

/// \en A tensor as text: what PyTorch's `str(tensor)` prints, character for character.
/// Four digits, columns aligned, scientific notation where the magnitudes differ too much,
/// and `...` in the middle of what has more than 1000 elements.
/// \zh 张量的文本形式，与 PyTorch 的 `str(tensor)` 逐字符相同：
/// 保留四位小数，按列对齐；数量级相差太大时用科学计数法，超过 1000 个元素时中间用 `...` 省略。
/// \both
std::string to_string(ConstTensorRef tensor);

/// \en The text of any xtensor expression, a view of a row for example.
/// \zh 任意 xtensor 表达式的文本，例如某一行的视图。
/// \both
template <class E>
std::string to_string(const xt::xexpression<E>& expression) {
    return to_string(ConstTensorRef(evaluated(expression)));
}

/// \en Writes `to_string(parameter)` to a stream.
/// \zh 把 `to_string(parameter)` 写入流。
/// \both
std::ostream& operator<<(std::ostream& stream, const Parameter& parameter);

}  // namespace nn

// A Tensor is xtensor's type, so only a function in xtensor's namespace is found for it everywhere.
namespace xt {

/// \en Writes `nn::to_string(tensor)` to a stream.
/// \zh 把 `nn::to_string(tensor)` 写入流。
/// \both
std::ostream& operator<<(std::ostream& stream, const nn::Tensor& tensor);

}  // namespace xt
