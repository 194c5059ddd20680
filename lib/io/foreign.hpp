#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/text.hpp"

namespace nn::io {

/// Why a file is none that is read, from its first bytes, and how to save as one what it is.
Text refusal_of_unknown(std::string_view start);

/// The same of a zip that another program than NumPy writes, from the names of its members.
std::optional<Text> refusal_of_zip(const std::vector<std::string>& members);

}  // namespace nn::io
