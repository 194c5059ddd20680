#pragma once

#include <string>
#include <vector>

#include "language/text.hpp"

namespace nn::app {

/// Has the script build targets of this program's own build: it has the lock, and shows how far it is.
/// Returns whether they are built.
bool build(const std::vector<std::string>& targets, Language language);

}  // namespace nn::app
