// What a header needs that names tensors and does nothing with them: xtensor itself is slow to read.
#pragma once

#include <cstddef>
#include <vector>

// They moved into folders in xtensor 0.26. The name of a Tensor's type asks for its storage.
#if __has_include(<xtensor/core/xtensor_forward.hpp>)
#include <xtensor/containers/xstorage.hpp>
#include <xtensor/core/xtensor_forward.hpp>
#else
#include <xtensor/xstorage.hpp>
#include <xtensor/xtensor_forward.hpp>
#endif

namespace xt {

template <class D>
class xexpression;

}  // namespace xt

/// \en Everything the workbook's programs share: tensors, random numbers, initializers, layers.
/// \zh 各节程序共用的一切：张量、随机数、初始化方法与网络层。
/// \both
namespace nn {

/// \en A dense array of float32 of any rank, row-major; xtensor's own container.
/// \zh 任意维数的 float32 稠密数组，行优先存储；就是 xtensor 自己的容器。
/// \both
using Tensor = xt::xarray<float>;

/// \en The length of every dimension, outermost first; empty for a scalar.
/// \zh 各维的长度，最外层在前；标量的形状为空。
/// \both
using Shape = std::vector<std::size_t>;

class Parameter;

/// \en A tensor with the values of any xtensor expression, a view of a row for example.
/// \zh 由任意 xtensor 表达式（例如某一行的视图）求值得到的张量。
/// \both
template <class E>
Tensor evaluated(const xt::xexpression<E>& expression);

}  // namespace nn
