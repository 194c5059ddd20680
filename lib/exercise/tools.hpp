#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "exercise/files.hpp"
#include "process/capture.hpp"

namespace nn::exercise {

/// \en One run of one of the compiler's tools: it reads a file, and may write another. The command
/// names both without a folder.
/// \zh 编译工具的一次运行：读取一个文件，可能写出另一个。命令中的文件名都不带目录。
/// \both
struct ToolRun {
    std::vector<std::string> command;
    std::string input_name;
    std::string_view input;        ///< \tr{its bytes,其字节}
    std::string output_name = {};  ///< \tr{empty where none is written,为空表示不写出文件}
};

/// \en Where the compiler's tools run: as a program of this machine, or in a sandbox.
/// \zh 编译工具在哪里运行：作为本机的普通程序，或者在沙箱中。
/// \both
struct Tools {
    std::filesystem::path
        kit;  ///< \tr{the kit's folder\, as the tools see it,工具所看到的配件目录}
    std::string compiler;

    /// \en Runs one; the outcome's answer is the file that it wrote.
    /// \zh 运行一次；结果中的 answer 就是它写出的文件。
    /// \both
    std::function<process::Outcome(const ToolRun&)> run;
};

/// \en What one run of a tool may take.
/// \zh 工具运行一次所能占用的资源。
/// \both
extern const process::Limits tool_limits;

/// \en The tools of this machine, which run in a folder of their own.
/// \zh 本机的工具，在专用的目录中运行。
/// \both
/// \errors{Failure: a tool cannot be started}
Tools local_tools(const Kit& kit);

}  // namespace nn::exercise
