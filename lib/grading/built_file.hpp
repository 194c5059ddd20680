#pragma once

#include <filesystem>
#include <string>

namespace nn::grading {

/// \en The bytes of a file that the build has made.
/// \zh 构建系统所生成文件的全部字节。
/// \both
/// \errors{Failure: it cannot be read}
std::string read_built(const std::filesystem::path& file);

}  // namespace nn::grading
