#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace nn {

/// Of these names the one that a name was probably meant for, or nothing. Case does not count, nor what
/// joins words; beside that a quarter of the characters may be others, too many, missing or exchanged.
std::optional<std::string> nearest(std::string_view name, std::span<const std::string> names);

}  // namespace nn
