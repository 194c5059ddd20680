#pragma once

#include <memory>
#include <optional>
#include <string>

#include "grading/judge.hpp"
#include "grading/sandbox/sandbox.hpp"
#include "grading/sandbox/stage.hpp"

namespace nn::app {

/// \en Where each worker builds and runs what it judges. Sandboxes, and the kit, are tried before anything is judged.
/// \zh 每个工作进程在哪里编译并运行所评的内容。沙箱与配件在评判之前先经过试验。
/// \both
class Benches {
public:
    /// \errors{NoSandbox: none works here; Failure: the kit cannot be copied\, or does not build the stub of `first`}
    Benches(exercise::Kit kit, bool is_sandboxed, const exercise::Exercise& first);

    /// \en One for the process that calls it.
    /// \zh 给调用它的进程用的一个。
    /// \both
    /// \errors{Failure: it cannot be made}
    [[nodiscard]] std::shared_ptr<const grading::Bench> make() const;

private:
    [[nodiscard]] grading::SandboxParts parts(std::optional<uid_t> user) const;

    exercise::Kit kit_;
    std::optional<grading::Stage> stage_;
};

}  // namespace nn::app
