#pragma once

#include <bit>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "io/checkpoint.hpp"
#include "language/error.hpp"
#include "support/saved.hpp"

/// Files that are made byte by byte, and what the reader says of them.
namespace checkpoints {

/// So many bytes of a number, the lowest first.
inline std::string little_endian(std::uint64_t number, std::size_t bytes) {
    std::string text;
    for (std::size_t k = 0; k < bytes; ++k) {
        text += static_cast<char>(number >> (8U * k) & 0xffU);
    }
    return text;
}

/// float32 as a file holds them.
inline std::string bytes_of(const std::vector<float>& values) {
    std::string bytes;
    for (const float value : values) {
        bytes += little_endian(std::bit_cast<std::uint32_t>(value), 4);
    }
    return bytes;
}

/// A .npy file of version 1 with that header.
inline std::string npy(std::string_view header, std::string_view numbers = {}) {
    return std::string("\x93NUMPY\x01\x00", 8) + little_endian(header.size(), 2) +
           std::string(header) + std::string(numbers);
}

/// The sentence that refuses what is done, in English; nothing where it is done.
template <class Call>
std::string refusal(Call call) {
    try {
        call();
    } catch (const nn::UsageError& error) {
        CHECK(error.text.zh() != error.text.en());
        CHECK(error.text.en().find('\n') == std::string::npos);
        return error.text.en();
    }
    return {};
}

/// The sentence that a file of these bytes is refused with, opened and read whole.
inline std::string refused(std::string_view bytes) {
    const support::Saved file(bytes);
    return refusal([&] {
        nn::io::Checkpoint checkpoint(file.path());
        for (std::size_t i = 0; i < checkpoint.arrays().size(); ++i) {
            static_cast<void>(checkpoint.read(i));
        }
    });
}

/// The values of the array of that name.
inline std::vector<float> values_of(nn::io::Checkpoint& checkpoint, std::string_view name) {
    return checkpoint.read(checkpoint.find(name)).values;
}

}  // namespace checkpoints
