#pragma once

#include <string_view>

#include "process/descriptor.hpp"

namespace nn::grading {

/// \en Bytes as a file that has no name, and is handed to a program as a descriptor.
/// \zh 没有名称的文件，以描述符的形式交给程序。
/// \both
class MemoryFile {
public:
    /// \errors{Failure: there is no memory for it}
    explicit MemoryFile(std::string_view bytes);

    /// \en The descriptor, which the next program reads from the start. It is above 3.
    /// \zh 描述符；下一个程序会从头读起。编号大于 3。
    /// \both
    [[nodiscard]] int from_start() const;

private:
    process::Descriptor descriptor_;
};

}  // namespace nn::grading
