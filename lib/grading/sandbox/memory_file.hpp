#pragma once

#include <string_view>

#include "process/descriptor.hpp"

namespace nn::grading {

/// Bytes as a file that has no name, and is handed to a program as a descriptor.
class MemoryFile {
public:
    /// \errors{Failure: there is no memory for it}
    explicit MemoryFile(std::string_view bytes);

    /// The file opened anew, at a number above 3: who reads it moves nobody else's place in it.
    /// \errors{Failure: it cannot be opened}
    [[nodiscard]] process::Descriptor opened() const;

private:
    process::Descriptor descriptor_;
};

}  // namespace nn::grading
