#pragma once

#include <filesystem>
#include <stdexcept>
#include <string_view>

namespace nn::section {

/// \en An output that could not be written.
/// \zh 输出无法写入。
/// \both
struct WriteError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// \en Writes a file whole or not at all: under a temporary name beside it, then renamed.
/// \zh 整体写入文件，否则什么也不留下：先写同目录的临时文件，再改名。
/// \both
/// \errors{WriteError: the file cannot be written}
void write_file(const std::filesystem::path& path, std::string_view contents);

}  // namespace nn::section
