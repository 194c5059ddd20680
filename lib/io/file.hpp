#pragma once

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace nn::io {

/// An output that could not be written.
struct WriteError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Writes a file whole or not at all: under a temporary name beside it, then renamed.
/// A link is followed and stays a link. A device, a pipe and an open file such as /dev/stdout are
/// written where they stand, after what they hold already. The contents may come in pieces.
/// \errors{WriteError: the file cannot be written}
void write_file(const std::filesystem::path& path,
                std::initializer_list<std::string_view> contents);

/// The whole of a file, byte for byte; nothing where there is no file, or none that can be read.
std::optional<std::string> read_file(const std::filesystem::path& path);

/// Writes to the file that a user named; `-` is standard output.
/// \errors{WriteError: it cannot be written; the message names it}
void write_output(const std::string& file, std::initializer_list<std::string_view> contents);

}  // namespace nn::io
