#pragma once

#include <memory>
#include <optional>
#include <string>

#include "grading/judge.hpp"
#include "grading/sandbox/sandbox.hpp"
#include "grading/sandbox/stage.hpp"

namespace nn::app {

/// Where each worker builds and runs what it judges. Sandboxes, and the kit, are tried before anything is judged.
class Benches {
public:
    /// \errors{NoSandbox: none works here; Failure: the kit cannot be copied\, or does not build the stub of `first`}
    Benches(exercise::Kit kit, bool is_sandboxed, const exercise::Exercise& first);

    /// One for the process that calls it.
    /// \errors{Failure: it cannot be made}
    [[nodiscard]] std::shared_ptr<const grading::Bench> make() const;

private:
    [[nodiscard]] grading::SandboxParts parts(std::optional<uid_t> user) const;

    exercise::Kit kit_;
    std::optional<grading::Stage> stage_;
};

}  // namespace nn::app
