#pragma once

#include <string_view>

#include "grading/sandbox/sandbox.hpp"
#include "language/failure.hpp"

namespace nn::grading {

/// \en No sandbox works here, and why.
/// \zh 这里无法使用沙箱，以及原因。
/// \both
struct NoSandbox : Failure {
    using Failure::Failure;
};

/// \en Tries a sandbox before it is trusted, with a good program and a hostile one, both built by the
/// compiler in a sandbox from `source`, the text of sandbox/probe/main.cpp.
/// \zh 在信任沙箱之前先试一试：由沙箱中的编译器从 `source`（即 sandbox/probe/main.cpp 的文本）编译出的
/// 善意程序与恶意程序各运行一次。
/// \both
/// \errors{NoSandbox: a probe failed; it names the probe and the remedy}
void probe(const Sandbox& sandbox, std::string_view source);

}  // namespace nn::grading
