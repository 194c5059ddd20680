#pragma once

#include <string>

namespace nn::grading {

/// The system calls that a reader's program may make, as a filter for the kernel: memory, the
/// descriptors that it has, its clock, its own end. Any other ends it with SIGSYS, and so does every
/// call of another architecture's.
/// \errors{Failure: the filter cannot be made}
std::string program_filter();

/// The system calls that the compiler's tools may make: files, processes, memory. Others fail.
/// \errors{Failure: the filter cannot be made}
std::string tool_filter();

/// A filter that lets every call of this architecture's pass: what a probe runs with.
/// \errors{Failure: the filter cannot be made}
std::string no_filter();

}  // namespace nn::grading
