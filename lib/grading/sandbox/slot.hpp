#pragma once

#include <optional>
#include <sys/types.h>

#include "process/descriptor.hpp"

namespace nn::grading {

/// \en A user that a worker's sandboxes run as where the grader is root: nobody else's files are its own,
/// and no other worker has it. An ordinary user's sandboxes run as that user.
/// \zh 评分程序以 root 运行时，一个工作进程的沙箱所用的用户：没有任何文件属于它，也不会与别的工作进程共用。
/// 评分程序由普通用户运行时，沙箱就用该用户。
/// \both
class UserSlot {
public:
    /// \errors{Failure: all are taken}
    UserSlot();

    [[nodiscard]] std::optional<uid_t> user() const { return user_; }

private:
    std::optional<uid_t> user_;
    process::Descriptor claim_;
};

}  // namespace nn::grading
