#pragma once

namespace nn::app {

/// \en Where the project and its build are; the build fills them in.
/// \zh 项目目录与构建目录的位置，由构建系统填入。
/// \both
inline constexpr const char* source_dir = WORKBOOK_SOURCE_DIR;
inline constexpr const char* binary_dir = WORKBOOK_BINARY_DIR;

}  // namespace nn::app
