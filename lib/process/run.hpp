#pragma once

#include <string>
#include <vector>

namespace nn::process {

/// \en Runs a program, found on PATH, to its end; it shares our input and output.
/// Returns its exit code, or 128 + the signal that ended it.
/// \zh 运行 PATH 上的一个程序直到结束，输入输出与本程序共用。
/// 返回其退出码；被信号终止则返回 128 + 信号值。
/// \both
/// \errors{Failure: it cannot be started}
int run(const std::vector<std::string>& command);

/// \en The same, but what it says is shown only where it fails: on standard error.
/// \zh 同上，但只在失败时才把它的输出显示到标准错误。
/// \both
/// \errors{Failure: it cannot be started}
int run_quietly(const std::vector<std::string>& command);

/// \en Becomes a program: signals, input and output are its own from then on.
/// \zh 变成另一个程序：此后信号、输入和输出都归它。
/// \both
/// \errors{Failure: it cannot be started}
[[noreturn]] void become(const std::vector<std::string>& command);

}  // namespace nn::process
