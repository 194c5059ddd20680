#include "call/wire.hpp"

#include <algorithm>

#include "language/readable.hpp"
#include "language/utf8.hpp"

namespace nn::call {
namespace {

constexpr std::uint64_t most_dimensions = 8;

// How many numbers a shape has, where so many can still follow. A length of 0 must not excuse the
// others: memory could not hold them.
std::uint64_t count_of(const Shape& shape, std::uint64_t most) {
    constexpr std::uint64_t longest = std::uint64_t{1} << 7U;
    const bool is_empty = std::ranges::find(shape, 0U) != shape.end();
    std::uint64_t count = is_empty ? 0 : 1;
    for (const std::size_t length : shape) {
        if (is_empty ? length > longest : length > most / count) {
            throw Malformed("lengths that nothing can have");
        }
        count *= length;
    }
    return count;
}

}  // namespace

void Writer::put(std::string_view text) {
    std::string fit = readable(text.substr(0, most_of_a_text));
    while (fit.size() > most_of_a_text || !is_utf8(fit)) {
        fit.pop_back();
    }
    put(std::uint64_t{fit.size()});
    bytes_ += fit;
}

void Writer::put(const Shape& shape) {
    put(std::uint64_t{shape.size()});
    for (const std::size_t length : shape) {
        put(std::uint64_t{length});
    }
}

void Writer::put(const Tensor& tensor) {
    const Shape shape = nn::shape(tensor);
    const bool is_whole = element_count(shape) == tensor.storage().size();
    put(is_whole);
    if (is_whole) {
        put(shape);
        bytes_.append(reinterpret_cast<const char*>(tensor.data()), tensor.size() * sizeof(float));
    }
}

std::string_view Reader::front(std::uint64_t count) {
    if (count > rest_.size()) {
        throw Malformed("too few bytes");
    }
    const std::string_view front = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return front;
}

void Reader::require_end() const {
    if (!rest_.empty()) {
        throw Malformed("too many bytes");
    }
}

template <>
std::string Reader::take<std::string>() {
    const auto length = take<std::uint64_t>();
    if (length > most_of_a_text) {
        throw Malformed("a text too long");
    }
    const std::string_view text = front(length);
    if (!is_utf8(text)) {
        throw Malformed("a text that is no UTF-8");
    }
    return std::string(text);
}

template <>
Shape Reader::take<Shape>() {
    const auto dimensions = take<std::uint64_t>();
    if (dimensions > most_dimensions) {
        throw Malformed("too many dimensions");
    }
    Shape shape(dimensions);
    std::ranges::generate(shape, [this] { return take<std::uint64_t>(); });
    return shape;
}

template <>
Tensor Reader::take<Tensor>() {
    if (!take<bool>()) {
        throw MovedFrom();
    }
    const auto shape = take<Shape>();
    const auto count = count_of(shape, rest_.size() / sizeof(float));
    const std::string_view values = front(count * sizeof(float));
    Tensor tensor = uninitialized(shape);
    if (!values.empty()) {  // where it is, there may be no memory to copy to
        std::memcpy(tensor.data(), values.data(), values.size());
    }
    return tensor;
}

}  // namespace nn::call
