#pragma once

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace nn::section {

/// \en An output that could not be written.
/// \zh 输出无法写入。
/// \both
struct WriteError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// \en Writes a file whole or not at all: under a temporary name beside it, then renamed.
/// A link is followed and stays a link. A device, a pipe and an open file such as /dev/stdout are
/// written where they stand, after what they hold already. The contents may come in pieces.
/// \zh 整体写入文件，否则什么也不留下：先写同目录的临时文件，再改名。
/// 遇到符号链接就写入它所指的文件，链接本身不变。设备、管道以及已打开的文件（例如
/// /dev/stdout）则就地写在已有内容之后。内容可以分成几段。
/// \both
/// \errors{WriteError: the file cannot be written}
void write_file(const std::filesystem::path& path,
                std::initializer_list<std::string_view> contents);

/// \en The whole of a file, byte for byte; nothing where there is no file, or none that can be read.
/// \zh 文件的全部内容，逐字节照原样；不存在、不是文件或无法读取则为空。
/// \both
std::optional<std::string> read_file(const std::filesystem::path& path);

/// \en Writes to the file that a user named; `-` is standard output.
/// \zh 写入用户指定的文件；`-` 表示标准输出。
/// \both
/// \errors{WriteError: it cannot be written; the message names it}
void write_output(const std::string& file, std::initializer_list<std::string_view> contents);

}  // namespace nn::section
