#pragma once

#include <span>

#include "tensor/forward.hpp"

namespace nn {

/// \en A tensor to write into: where its numbers lie, and its shape.
/// A Tensor and a Parameter convert to it, so one function serves both.
/// It owns nothing: like a `std::span`, it must not outlive what it refers to.
/// \zh 供写入的张量：数据所在的内存与形状。Tensor 和 Parameter
/// 都能转换成它，一个函数即可两用。它不拥有数据：与 `std::span` 一样，不能比所指的对象活得更久。
/// \both
struct TensorRef {
    TensorRef(Tensor& tensor);        // NOLINT(google-explicit-constructor)
    TensorRef(Parameter& parameter);  // NOLINT(google-explicit-constructor)

    std::span<float> values;
    std::span<const std::size_t> shape;
};

/// \en A tensor to read: what TensorRef is, with constant values.
/// \zh 供读取的张量：与 TensorRef 相同，只是数值不可改。
/// \both
struct ConstTensorRef {
    ConstTensorRef(const Tensor& tensor);        // NOLINT(google-explicit-constructor)
    ConstTensorRef(const Parameter& parameter);  // NOLINT(google-explicit-constructor)
    ConstTensorRef(TensorRef tensor);            // NOLINT(google-explicit-constructor)

    std::span<const float> values;
    std::span<const std::size_t> shape;
};

}  // namespace nn
