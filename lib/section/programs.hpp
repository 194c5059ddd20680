#pragma once

namespace nn::section {

/// The program `run`: any of the sections that are linked with it.
int run_main(int argc, const char* const* argv);

/// The program that a single section is: the last of those that are linked with it.
int section_main(int argc, const char* const* argv);

}  // namespace nn::section
