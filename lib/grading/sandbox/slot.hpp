#pragma once

#include <optional>
#include <sys/types.h>

#include "process/descriptor.hpp"

namespace nn::grading {

/// A user that a worker's sandboxes run as where the grader is root: nobody else's files are its own, no
/// other worker has it, and nothing runs as it. An ordinary user's sandboxes run as that user, and so do
/// root's where the namespace that it is root of has no others.
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
