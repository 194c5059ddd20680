#pragma once

#include <functional>
#include <optional>
#include <sys/types.h>
#include <variant>

#include "grading/record.hpp"
#include "process/descriptor.hpp"

namespace nn::grading {

/// \en A process of its own that judges one job after another. It ends with the object, and with us.
/// \zh 一个单独的进程，逐份评判提交。它随对象一同结束，也随我们一同结束。
/// \both
class Worker {
public:
    /// \errors{Failure: it cannot be started}
    explicit Worker(const std::function<std::function<Record(std::size_t)>()>& make_judge);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// \en Gives it a job. Says whether it took it.
    /// \zh 交给它一份提交，返回它是否接下。
    /// \both
    bool give(std::size_t job);

    /// \en Becomes readable when it has something to say, or died.
    /// \zh 当它有话要说或已经死掉时变为可读。
    /// \both
    [[nodiscard]] int descriptor() const { return line_.number(); }

    /// \en Its record; or why it could not judge; or nothing, where it died.
    /// \zh 它给出的记录；或者它未能评判的原因；若它已死掉则为空。
    /// \both
    std::optional<std::variant<Record, Text>> hear();

private:
    process::Descriptor line_;
    pid_t process_ = -1;
};

}  // namespace nn::grading
