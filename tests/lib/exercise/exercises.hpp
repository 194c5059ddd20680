#pragma once

#include "exercise/exercise.hpp"

namespace exercises {

/// One of the workbook's own exercises, to test with.
const nn::exercise::Exercise& find(const std::string& id);

}  // namespace exercises
