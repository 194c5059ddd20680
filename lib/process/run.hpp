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

}  // namespace nn::process
