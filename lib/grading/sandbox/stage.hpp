#pragma once

#include <filesystem>

#include "exercise/files.hpp"
#include "process/descriptor.hpp"

namespace nn::grading {

/// \en A copy of the kit for sandboxes, in a temporary folder: the headers and libraries, and nothing of
/// the project's besides. A sandbox's user may read it, wherever the project lies. It goes with the object; that
/// of a grader that was killed goes when the next one comes.
/// \zh 供沙箱使用的配件副本，放在临时目录中：只有头文件与库，没有项目的其他内容。无论项目放在哪里，
/// 沙箱的用户都读得到它。它随对象一同消失；评分程序若被强行终止，则由下一个来清理。
/// \both
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
