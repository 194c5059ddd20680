#pragma once

#include <string_view>

#include "grading/sandbox/sandbox.hpp"
#include "language/error.hpp"

namespace nn::grading {

/// This sandbox does not work here, and why; or none does.
struct NoSandbox : Failure {
    using Failure::Failure;
};

/// Tries a sandbox before it is trusted, with a good program and a hostile one, both built by the
/// compiler in a sandbox from `source`, the text of sandbox/probe/main.cpp.
/// \errors{NoSandbox: a probe failed; it names the probe and the remedy}
void probe(const Sandbox& sandbox, std::string_view source);

}  // namespace nn::grading
