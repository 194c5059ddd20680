#pragma once

#include <string>

namespace nn::grading {

/// Names of a zip archive are said to be UTF-8 by a flag, which some programs set for names of
/// another encoding. libarchive then tells no name at all: this clears the flag, so that a name is
/// its bytes, whatever they mean.
void believe_no_name(std::string& zip);

}  // namespace nn::grading
