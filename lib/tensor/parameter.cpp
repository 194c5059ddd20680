#include "tensor/parameter.hpp"

#include <algorithm>
#include <new>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tensor/error.hpp"

namespace nn {

Parameter::Parameter(const Shape& shape) {
    element_count(shape);  // refuses what no memory can hold
    try {
        base_type::resize(shape);
    } catch (const std::bad_alloc&) {
        throw_too_large(shape);
    }
    std::ranges::fill(storage_, 0.0F);
}

Parameter::Parameter(const Tensor& values) : Parameter(nn::shape(values)) {
    copy_values(values);
}

Parameter& Parameter::operator=(const Parameter& other) {
    require_shape(nn::shape(other));
    std::ranges::copy(other.storage_, storage_.begin());
    return *this;
}

void Parameter::add_grad(const Tensor& gradient) {
    require_shape(nn::shape(gradient));
    if (grad) {
        *grad += gradient;
    } else {
        grad = gradient;
    }
}

void Parameter::copy_values(const Tensor& values) {
    require_shape(nn::shape(values));
    std::ranges::copy(values.storage(), storage_.begin());
}

void Parameter::require_shape(const Shape& shape) const {
    const Shape own = nn::shape(*this);
    if (shape != own) {
        throw ShapeError(fmt::format(
            "the parameter has shape {} and was given {}; a parameter keeps its shape, so give it "
            "a tensor of shape {}",
            to_string(own), to_string(shape), to_string(own)));
    }
}

void Parameter::throw_broadcast_error() const {
    const std::string own = to_string(nn::shape(*this));
    throw ShapeError(fmt::format(
        "the parameter has shape {} and was given an expression whose shapes do not combine; every "
        "operand must have shape {} or broadcast to it",
        own, own));
}

std::size_t Parameter::offset(std::span<const std::ptrdiff_t> index) const {
    const auto in_range = [](std::ptrdiff_t i, std::size_t length) {
        return i >= 0 && static_cast<std::size_t>(i) < length;
    };
    if (index.size() != dimension() ||
        !std::equal(index.begin(), index.end(), this->shape().begin(), in_range)) {
        throw IndexError(fmt::format(
            "the parameter has shape {} and was asked for element ({}); give one index a "
            "dimension, each from 0 to the length less one",
            to_string(nn::shape(*this)), fmt::join(index, ", ")));
    }
    std::size_t position = 0;
    const auto* length = this->shape().begin();
    for (const std::ptrdiff_t i : index) {
        position = position * *length++ + static_cast<std::size_t>(i);
    }
    return position;
}

std::size_t Parameter::checked(std::size_t position) const {
    if (position >= size()) {
        throw IndexError(
            fmt::format("the parameter has shape {}, {} elements, and was asked for element {} of "
                        "them; give a position from 0 to the number less one",
                        to_string(nn::shape(*this)), size(), position));
    }
    return position;
}

}  // namespace nn
