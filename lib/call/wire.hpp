#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "tensor/tensor.hpp"

/// How a checker asks a program for one call of one function, and what comes back.
namespace nn::call {

/// The most bytes of a text that travels; the rest of a longer one stays behind.
inline constexpr std::size_t most_of_a_text = 4096;

/// Bytes that hold something else than what they should.
struct Malformed : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// A tensor whose numbers were moved out of it.
struct MovedFrom : Malformed {
    MovedFrom() : Malformed("a tensor that lost its numbers") {}
};

/// Adds values to a text of bytes.
class Writer {
public:
    template <class T>
    requires std::is_trivially_copyable_v<T>
    void put(const T& value) {
        bytes_.append(reinterpret_cast<const char*>(&value), sizeof(value));
    }
    void put(std::string_view text);
    void put(const Shape& shape);
    /// A tensor that something was moved out of is written as one that lost its numbers.
    void put(const Tensor& tensor);

    [[nodiscard]] const std::string& bytes() const { return bytes_; }

private:
    std::string bytes_;
};

/// Takes values from the front of bytes, which may come from anybody: what they claim about sizes is
/// believed only as far as they reach.
/// \errors{Malformed: they hold something else}
class Reader {
public:
    explicit Reader(std::string_view bytes) : rest_(bytes) {}

    template <class T>
    T take() {
        if constexpr (std::is_same_v<T, bool>) {
            return take<std::uint8_t>() != 0;  // any other byte would be no bool
        } else {
            static_assert(std::is_trivially_copyable_v<T>);
            const std::string_view bytes = front(sizeof(T));
            T value;
            std::memcpy(&value, bytes.data(), sizeof(T));
            return value;
        }
    }

    /// The next bytes, so many.
    std::string_view front(std::uint64_t count);
    [[nodiscard]] std::string_view rest() const { return rest_; }
    /// Nothing may be left.
    void require_end() const;

private:
    std::string_view rest_;
};

/// Valid UTF-8 of at most most_of_a_text bytes.
template <>
std::string Reader::take<std::string>();
template <>
Shape Reader::take<Shape>();
template <>
Tensor Reader::take<Tensor>();

}  // namespace nn::call
