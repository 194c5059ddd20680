#include "tensor/tensor.hpp"

#include <cstdint>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "tensor/error.hpp"

namespace nn {

std::string to_string(const Shape& shape) {
    return shape.size() == 1 ? fmt::format("({},)", shape[0])
                             : fmt::format("({})", fmt::join(shape, ", "));
}

std::size_t element_count(std::span<const std::size_t> shape) {
    constexpr std::size_t most = PTRDIFF_MAX / sizeof(float);
    std::size_t count = 1;
    for (const std::size_t length : shape) {
        if (length != 0 && count > most / length) {
            throw ShapeError(fmt::format(
                "a tensor of shape {} has more elements than memory can hold; give shorter "
                "lengths, none of them negative",
                to_string(Shape(shape.begin(), shape.end()))));
        }
        count *= length;
    }
    return count;
}

}  // namespace nn
