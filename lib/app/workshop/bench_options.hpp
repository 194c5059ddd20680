#pragma once

#include <optional>
#include <string>
#include <vector>

#include "section/command_line.hpp"

namespace nn::app {

/// \en What `workbook bench` takes, and hands on to the program that measures.
/// \zh `workbook bench` 接收的参数，并原样交给负责测量的程序。
/// \both
struct BenchOptions {
    std::vector<std::string> initializers;  ///< \tr{all where empty,为空则测全部}
    std::optional<std::string> json;        ///< \tr{where to write the rows,各行写到哪里}
    std::optional<std::string> instruction_set;  ///< \tr{for our fills,我们的填充函数所用}
};

/// \en Adds them to a command line; `options` must outlive the parsing.
/// \zh 把它们加入命令行；`options` 必须活到解析结束。
/// \both
inline void add_bench_options(section::CommandLine& line, BenchOptions& options) {
    line.add_arguments(
        "NAME", {"the initializers to measure (default all)", "要测量的初始化方法（默认全部）"},
        options.initializers);
    line.add_option("--json", "FILE",
                    {"write a row an initializer, peer and shape as JSON to FILE; - is standard "
                     "output, instead of the table",
                     "把每个初始化方法、对手与形状各一行，以 JSON 写入 FILE；- "
                     "表示写到标准输出，代替表格"},
                    [&options](const std::string& file) { options.json = file; });
    line.add_option("--instruction-set", "NAME",
                    {"what our fills run on: x86-64, AVX2 or AVX-512 (default the widest)",
                     "我们的填充函数所用的指令集：x86-64、AVX2 或 AVX-512（默认最宽的）"},
                    [&options](const std::string& name) { options.instruction_set = name; });
}

}  // namespace nn::app
