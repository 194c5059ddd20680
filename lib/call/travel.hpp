#pragma once

#include <tuple>

#include "call/net.hpp"
#include "call/wire.hpp"

namespace nn::call {

/// A generator's state: its seed, and how many words of its stream are used up.
struct Stream {
    std::uint64_t seed = 0;
    std::uint64_t skipped = 0;

    [[nodiscard]] Generator generator() const {
        Generator generator(seed);
        generator.skip(skipped);
        return generator;
    }
};

/// The exceptions that a checker tells apart.
using Exceptions = std::tuple<std::exception, std::logic_error, std::invalid_argument,
                              std::domain_error, std::length_error, std::out_of_range,
                              std::runtime_error, ShapeError, ValueError, IndexError>;

/// The place of an exception among them.
template <class E, std::size_t Place = 0>
consteval std::size_t find_exception() {
    if constexpr (std::is_same_v<E, std::tuple_element_t<Place, Exceptions>>) {
        return Place;
    } else {
        return find_exception<E, Place + 1>();
    }
}
template <class E>
constexpr std::size_t place_of = find_exception<E>();

/// As what a parameter of this type travels.
template <class P>
struct Travelling {
    using Type = std::remove_cvref_t<P>;
};
template <>
struct Travelling<Generator&> {
    using Type = Stream;
};
template <class P>
requires std::is_same_v<std::remove_cvref_t<P>, Parameter>
struct Travelling<P> {
    using Type = Tensor;
};
template <class P>
requires std::is_convertible_v<P, std::string_view>
struct Travelling<P> {
    using Type = std::string;
};
template <class P>
requires std::is_same_v<std::remove_cvref_t<P>, Module>
struct Travelling<P> {
    using Type = Sequential;
};

template <class P>
using Travels = typename Travelling<P>::Type;

/// Whether an argument of this type may change, and is handed back.
template <class P>
constexpr bool comes_back =
    std::is_lvalue_reference_v<P> && !std::is_const_v<std::remove_reference_t<P>> &&
    !std::is_same_v<P, Generator&>;

template <class T>
void put(Writer& writer, T& value) {
    if constexpr (std::is_same_v<std::remove_const_t<T>, Sequential>) {
        put_net(writer, value);
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
        writer.put(std::string_view(value));
    } else {
        writer.put(value);
    }
}

template <class T>
T take(Reader& reader) {
    if constexpr (std::is_same_v<T, Sequential>) {
        return take_net(reader);
    } else {
        return reader.take<T>();
    }
}

}  // namespace nn::call
