#pragma once

#include <filesystem>

#include "exercise/files.hpp"
#include "process/descriptor.hpp"

namespace nn::grading {

/// What sandboxes need of the disk, in a temporary folder: a copy of the kit, which has the headers and
/// libraries, and nothing of the project's besides. A sandbox's user may read it, wherever the project lies. It goes
/// with the object; that of a grader that was killed goes when the next one comes.
class Stage {
public:
    /// \errors{Failure: it cannot be written}
    explicit Stage(const exercise::Kit& kit);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    /// The copy of the kit.
    [[nodiscard]] std::filesystem::path kit() const { return folder_ / "kit"; }

    /// Where there is room for folders of one run each.
    [[nodiscard]] std::filesystem::path runs() const { return folder_ / "runs"; }

    /// A folder that holds nothing, and is nobody's to write to.
    [[nodiscard]] std::filesystem::path nothing() const { return folder_ / "nothing"; }

private:
    std::filesystem::path folder_;
    process::Descriptor lock_;
};

}  // namespace nn::grading
