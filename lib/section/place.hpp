#pragma once

#include <string_view>

namespace nn::section {

/// Notes that a section has begun to run, or one of its steps. What stops the program then says
/// where it was.
void enter_section(std::string_view id);
void enter_cell(std::string_view id);

/// Where the program is, such as `04_custom, cell trap`.
std::string_view place();

/// Makes a signal that ends the program, such as that of a wild pointer, name the place first,
/// in one line.
void report_crashes();

}  // namespace nn::section
