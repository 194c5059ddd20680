#pragma once

#include <functional>
#include <optional>
#include <sys/types.h>
#include <variant>

#include "grading/record.hpp"
#include "process/descriptor.hpp"

namespace nn::grading {

/// One try at a job.
struct Attempt {
    std::size_t job = 0;
    bool is_alone = false;  ///< no other job is judged meanwhile
};

/// Judges what it is given.
using Judge = std::function<Record(const Attempt&)>;

/// A process of its own that judges one job after another. It ends with the object, and with us.
class Worker {
public:
    /// \errors{Failure: it cannot be started}
    explicit Worker(const std::function<Judge()>& make_judge);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Gives it a job. Says whether it took it.
    bool give(const Attempt& attempt);

    /// Becomes readable when it has something to say, or died.
    [[nodiscard]] int descriptor() const { return line_.number(); }

    /// Its record; or why it could not judge; or nothing, where it died.
    std::optional<std::variant<Record, Text>> hear();

private:
    process::Descriptor line_;
    pid_t process_ = -1;
};

}  // namespace nn::grading
