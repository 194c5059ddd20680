#pragma once

#include "exercise/files.hpp"

namespace nn::app {

/// Where the project and its build are, and what they are built with; the build fills it in.
const exercise::Kit& kit();

}  // namespace nn::app
