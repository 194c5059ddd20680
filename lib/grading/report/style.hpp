#pragma once

#include <string_view>

namespace nn::grading {

/// The style sheet of the pages.
std::string_view style();

}  // namespace nn::grading
