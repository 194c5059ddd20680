#pragma once

#include <string>

namespace nn::grading {

/// \en The system calls that a reader's program may make, as a filter for the kernel: memory, the
/// descriptors that it has, its clock, its own end. Any other ends it with SIGSYS, and so does every
/// call of another architecture's.
/// \zh 读者程序可以使用的系统调用，写成内核的过滤器：内存、已有的描述符、时钟和自己的结束。
/// 其他调用，以及按别的体系结构发出的任何调用，都会使程序以 SIGSYS 终止。
/// \both
/// \errors{Failure: the filter cannot be made}
std::string program_filter();

/// \en The system calls that the compiler's tools may make: files, processes, memory. Others fail.
/// \zh 编译工具可以使用的系统调用：文件、进程、内存。其他调用会失败。
/// \both
/// \errors{Failure: the filter cannot be made}
std::string tool_filter();

/// \en A filter that lets every call of this architecture's pass: what a probe runs with.
/// \zh 放行本体系结构全部系统调用的过滤器，供探测程序使用。
/// \both
/// \errors{Failure: the filter cannot be made}
std::string no_filter();

}  // namespace nn::grading
