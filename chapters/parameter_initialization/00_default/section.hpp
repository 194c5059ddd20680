#pragma once

#include "parameter_initialization/story.hpp"

namespace parameter_initialization {

void default_initialization(Story& story, nn::section::Output& out);

}  // namespace parameter_initialization
