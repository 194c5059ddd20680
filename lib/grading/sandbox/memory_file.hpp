#pragma once

#include <string_view>

#include "process/descriptor.hpp"

namespace nn::grading {

/// Bytes as a file that has no name, and is handed to a program as a descriptor.
class MemoryFile {
public:
    /// \errors{Failure: there is no memory for it}
    explicit MemoryFile(std::string_view bytes);

    /// The descriptor, which the next program reads from the start. It is above 3.
    [[nodiscard]] int from_start() const;

private:
    process::Descriptor descriptor_;
};

}  // namespace nn::grading
