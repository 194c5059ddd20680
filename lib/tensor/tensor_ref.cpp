#include "tensor/tensor_ref.hpp"

#include "tensor/parameter.hpp"
#include "tensor/tensor.hpp"

namespace nn {

TensorRef::TensorRef(Tensor& tensor)
    : values(tensor.data(), tensor.size()), shape(tensor.shape().data(), tensor.dimension()) {}

TensorRef::TensorRef(Parameter& parameter)
    : values(parameter.data(), parameter.size()),
      shape(parameter.shape().data(), parameter.dimension()) {}

ConstTensorRef::ConstTensorRef(const Tensor& tensor)
    : values(tensor.data(), tensor.size()), shape(tensor.shape().data(), tensor.dimension()) {}

ConstTensorRef::ConstTensorRef(const Parameter& parameter)
    : values(parameter.data(), parameter.size()),
      shape(parameter.shape().data(), parameter.dimension()) {}

ConstTensorRef::ConstTensorRef(TensorRef tensor) : values(tensor.values), shape(tensor.shape) {}

}  // namespace nn
