#pragma once

#include <array>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "tensor/tensor.hpp"

namespace nn {

class Parameter;

}  // namespace nn

// What xtensor wants to know of a container that is not its own.
namespace xt {

/// \en The inner types of a Parameter: those of a Tensor.
/// \zh Parameter 的内部类型：与 Tensor 相同。
/// \both
template <>
struct xcontainer_inner_types<nn::Parameter> : xcontainer_inner_types<nn::Tensor> {
    using temporary_type = nn::Tensor;
};

template <>
struct xiterable_inner_types<nn::Parameter> : xcontainer_iterable_types<nn::Parameter> {};

}  // namespace xt

namespace nn {

/// \en A tensor that a network learns: an xtensor container whose shape never changes.
/// `w += 1`, `w(0, 0) = 42`, `w *= xt::abs(w) >= 5` and `xt::view(w, 0)` all work.
/// What would give it another shape throws ShapeError and leaves it as it was,
/// where a plain `xt::xarray` would silently become a tensor of another size.
/// To move from it is to copy it: it has its shape for life. So `std::swap` exchanges the numbers
/// of two parameters of one shape, and touches neither where the shapes differ.
/// A view is xtensor's own: it throws xtensor's errors, and does not check the index that it is
/// made with.
/// \zh 网络要学习的张量：形状固定不变的 xtensor 容器。
/// `w += 1`、`w(0, 0) = 42`、`w *= xt::abs(w) >= 5`、`xt::view(w, 0)` 都可以用。
/// 凡是会改变形状的操作都抛出 ShapeError，且内容保持原样；而普通的 `xt::xarray`
/// 会悄悄变成另一个大小。
/// 移动它就是复制它：它的形状终身不变。因此 `std::swap`
/// 交换同形状两个参数的数值；形状不同时两者都不变。
/// 视图由 xtensor 提供：抛出的是 xtensor 的异常，并且不检查建立视图时的下标。
/// \both
class Parameter : public xt::xstrided_container<Parameter>,
                  public xt::xcontainer_semantic<Parameter> {
    using base_type = xt::xstrided_container<Parameter>;
    using semantic_base = xt::xcontainer_semantic<Parameter>;
    friend class xt::xcontainer<Parameter>;

public:
    using storage_type = base_type::storage_type;
    using shape_type = base_type::shape_type;
    using strides_type = base_type::strides_type;

    /// \en Zeros of the given shape.
    /// \zh 给定形状的全零参数。
    /// \both
    explicit Parameter(const Shape& shape);

    /// \en A copy of a tensor's numbers.
    /// \zh 复制一个张量的数值。
    /// \both
    explicit Parameter(const Tensor& values);

    ~Parameter() = default;
    // It also serves where something moves: a constructor that took the numbers would have to
    // leave a parameter behind that lost its shape
    Parameter(const Parameter&) = default;

    /// \en Overwrites the numbers; throws ShapeError unless the shapes are equal.
    /// \zh 覆盖全部数值；形状不同则抛出 ShapeError。
    /// \both
    Parameter& operator=(const Parameter& other);
    template <class E>
    Parameter& operator=(const xt::xexpression<E>& values) {
        copy_values(evaluate(values));
        return *this;
    }

    /// \en One element; throws IndexError unless there is one index a dimension, each in range.
    /// `w(0, 1)`, `w.at(0, 1)` and `w[{0, 1}]` are the same.
    /// \zh 取一个元素；下标个数须等于维数且不越界，否则抛出 IndexError。
    /// `w(0, 1)`、`w.at(0, 1)` 与 `w[{0, 1}]` 是一回事。
    /// \both
    template <class... Index>
    float& operator()(Index... index) {
        return storage_[offset_of(index...)];
    }
    template <class... Index>
    const float& operator()(Index... index) const {
        return storage_[offset_of(index...)];
    }
    template <class... Index>
    float& at(Index... index) {
        return storage_[offset_of(index...)];
    }
    template <class... Index>
    const float& at(Index... index) const {
        return storage_[offset_of(index...)];
    }
    template <class Index>
    float& operator[](std::initializer_list<Index> index) {
        return storage_[offset_in(index)];
    }
    template <class Index>
    const float& operator[](std::initializer_list<Index> index) const {
        return storage_[offset_in(index)];
    }
    template <std::ranges::input_range Indices>
    float& operator[](const Indices& index) {
        return storage_[offset_in(index)];
    }
    template <std::ranges::input_range Indices>
    const float& operator[](const Indices& index) const {
        return storage_[offset_in(index)];
    }
    float& operator[](std::size_t index) { return storage_[offset_of(index)]; }
    const float& operator[](std::size_t index) const { return storage_[offset_of(index)]; }

    /// \en The element at a position in row-major order; throws IndexError past the end.
    /// \zh 按行优先顺序取某个位置上的元素；越界则抛出 IndexError。
    /// \both
    float& flat(std::size_t position) { return storage_[checked(position)]; }
    const float& flat(std::size_t position) const { return storage_[checked(position)]; }

    /// \en The numbers in row-major order, to read and to write. What it returns cannot grow.
    /// \zh 按行优先顺序给出全部数值，可读可写；返回的对象不能改变大小。
    /// \both
    auto storage() noexcept {
        return xt::xbuffer_adaptor<float*, xt::no_ownership>(storage_.data(), storage_.size());
    }
    const storage_type& storage() const noexcept { return storage_; }

    /// \en Throws ShapeError unless `shape` is the shape it has: xtensor calls it before it writes.
    /// \zh 若 `shape` 与现有形状不同则抛出 ShapeError：xtensor 写入之前会调用它。
    /// \both
    template <class S>
    void resize(S&& shape, bool /*force*/ = false) {
        require_shape(Shape(shape.begin(), shape.end()));
    }
    template <class S>
    void resize(S&& shape, xt::layout_type /*layout*/) {
        resize(shape);
    }
    template <class S>
    void resize(S&& shape, const strides_type& /*strides*/) {
        resize(shape);
    }
    template <class S>
    Parameter& reshape(S&& shape, xt::layout_type /*layout*/ = xt::layout_type::row_major) {
        resize(shape);
        return *this;
    }

    /// \en The gradient of the loss with respect to these numbers, once a backward has computed it; every
    /// other one adds to it, until `SGD::zero_grad` forgets it.
    /// \zh 损失对这些数的梯度，由反向传播算出；此后每次反向传播都累加上去，直到 `SGD::zero_grad`
    /// 将其清除。
    /// \both
    std::optional<Tensor> grad;  // NOLINT(misc-non-private-member-variables-in-classes)

    /// \en Adds to `grad`, or begins it.
    /// \zh 累加到 `grad`；若还没有，就从这里开始。
    /// \both
    /// \errors{ShapeError: it has not the parameter's shape}
    void add_grad(const Tensor& gradient);

    /// \en Takes the result of an arithmetic assignment such as `w += x`.
    /// \zh 接收 `w += x` 之类运算赋值的结果。
    /// \both
    Parameter& assign_temporary(const Tensor& values) {
        copy_values(values);
        return *this;
    }

private:
    // Computes first and writes afterwards: a wrong shape leaves the numbers as they were.
    template <class E>
    Tensor evaluate(const xt::xexpression<E>& values) const {
        try {
            return values;
        } catch (const xt::broadcast_error&) {
            throw_broadcast_error();
        }
    }
    [[noreturn]] void throw_broadcast_error() const;
    void copy_values(const Tensor& values);
    void require_shape(const Shape& shape) const;
    template <class... Index>
    std::size_t offset_of(Index... index) const {
        const std::array<std::ptrdiff_t, sizeof...(Index)> indices{
            static_cast<std::ptrdiff_t>(index)...};
        return offset(indices);
    }
    template <class Indices>
    std::size_t offset_in(const Indices& index) const {
        return offset(std::vector<std::ptrdiff_t>(index.begin(), index.end()));
    }
    std::size_t offset(std::span<const std::ptrdiff_t> index) const;
    std::size_t checked(std::size_t position) const;

    storage_type& storage_impl() noexcept { return storage_; }
    const storage_type& storage_impl() const noexcept { return storage_; }

    storage_type storage_;
};

}  // namespace nn
