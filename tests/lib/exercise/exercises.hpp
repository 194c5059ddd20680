#pragma once

#include "exercise/exercise.hpp"
#include "exercise/files.hpp"

/// The workbook's own exercises, to test with.
namespace exercises {

const nn::exercise::Exercise& find(const std::string& id);

/// What they are built with.
nn::exercise::Kit kit();

}  // namespace exercises
