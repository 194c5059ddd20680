#include "tensor/tensor.hpp"

#include <algorithm>
#include <cstdint>
#include <new>

#include <fmt/format.h>

#include "language/text.hpp"
#include "tensor/error.hpp"

namespace nn {

std::string to_string(const Shape& shape) {
    return to_tuple(shape);
}

void throw_too_large(std::span<const std::size_t> shape) {
    throw ShapeError(fmt::format(
        "a tensor of shape {} has more elements than memory can hold; give shorter lengths, none "
        "of them negative",
        to_tuple(shape)));
}

std::size_t element_count(std::span<const std::size_t> shape) {
    constexpr std::size_t most = PTRDIFF_MAX / sizeof(float);
    const bool empty = std::ranges::find(shape, std::size_t{0}) != shape.end();
    std::size_t count = 1;
    for (const std::size_t length : shape) {
        // An empty tensor may have lengths whose product overflows, but no negative one
        if (length > most || (!empty && count > most / length)) {
            throw_too_large(shape);
        }
        count *= length;
    }
    return empty ? 0 : count;
}

Tensor uninitialized(const Shape& shape) {
    element_count(shape);  // refuses what no memory can hold
    try {
        return Tensor::from_shape(shape);
    } catch (const std::bad_alloc&) {
        throw_too_large(shape);
    }
}

}  // namespace nn
