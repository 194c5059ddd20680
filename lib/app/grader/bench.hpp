#pragma once

#include <memory>
#include <optional>
#include <string>

#include "grading/judge.hpp"
#include "grading/sandbox/sandbox.hpp"
#include "grading/sandbox/stage.hpp"

namespace nn::app {

/// How submissions are to be confined.
struct Confinement {
    bool is_sandboxed = true;
    std::optional<grading::Jail> jail = {};  ///< none: the first that works
};

/// Where each worker builds and runs what it judges. Sandboxes, and the kit, are tried before anything is judged.
class Benches {
public:
    /// \errors{NoSandbox: none works here; Failure: the kit cannot be copied\, or does not build the stub of `first`}
    Benches(exercise::Kit kit, const Confinement& confinement, const exercise::Exercise& first);

    /// What the sandboxes are made of.
    [[nodiscard]] grading::Jail jail() const { return jail_; }

    /// Why it is not made of namespaces, where it would be.
    [[nodiscard]] const std::optional<Text>& refused() const { return refused_; }

    /// One for the process that calls it.
    /// \errors{Failure: it cannot be made}
    [[nodiscard]] std::shared_ptr<const grading::Bench> make() const;

private:
    void try_sandbox(const exercise::Exercise& first) const;
    [[nodiscard]] grading::SandboxParts parts(std::optional<uid_t> user) const;

    exercise::Kit kit_;
    std::optional<grading::Stage> stage_;
    grading::Jail jail_ = grading::Jail::bubblewrap;
    std::optional<Text> refused_ = {};
};

}  // namespace nn::app
