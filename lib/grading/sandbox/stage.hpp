#pragma once

#include <filesystem>

#include "exercise/files.hpp"
#include "process/descriptor.hpp"

namespace nn::grading {

/// A copy of the kit for sandboxes, in a temporary folder: the headers and libraries, and nothing of
/// the project's besides. A sandbox's user may read it, wherever the project lies. It goes with the object; that
/// of a grader that was killed goes when the next one comes.
class Stage {
public:
    /// \errors{Failure: it cannot be written}
    explicit Stage(const exercise::Kit& kit);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

private:
    std::filesystem::path folder_;
    process::Descriptor lock_;
};

}  // namespace nn::grading
