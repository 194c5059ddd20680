#pragma once

#include <string_view>

#include "exercise/exercise.hpp"

namespace exercises {

/// One of the workbook's own exercises, to test with.
const nn::exercise::Exercise& find(std::string_view id);

}  // namespace exercises
