#pragma once

#include <string>
#include <string_view>

namespace nn::section {

/// \en Notes that a section has begun to run, or one of its steps. What stops the program then says
/// where it was.
/// \zh 记下某一节或其中某一步开始运行；程序若中途停下，便能说出停在哪里。
/// \both
void enter_section(std::string_view id);
void enter_cell(std::string_view id);

/// \en Where the program is, such as `04_custom, cell trap`.
/// \zh 程序运行到的位置，例如 `04_custom, cell trap`。
/// \both
std::string place();

/// \en Makes a signal that ends the program, such as that of a wild pointer, name the place first,
/// in one line.
/// \zh 让终止程序的信号（例如野指针引起的）先用一行说出位置。
/// \both
void report_crashes();

}  // namespace nn::section
