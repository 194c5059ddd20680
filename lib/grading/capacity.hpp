#pragma once

#include <cstddef>
#include <filesystem>

namespace nn::grading {

/// What we may use of this machine.
struct Capacity {
    std::size_t cores = 1;
    std::size_t memory = 0;  ///< bytes

    /// How many submissions there is room for at a time: a core and the compiler's memory each.
    [[nodiscard]] std::size_t jobs() const;
};

/// What the machine has, or the control groups that we are in leave us of it. `root` is where its files
/// are, such as proc/meminfo.
Capacity capacity(const std::filesystem::path& root = "/");

}  // namespace nn::grading
