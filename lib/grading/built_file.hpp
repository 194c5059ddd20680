#pragma once

#include <filesystem>
#include <string>

namespace nn::grading {

/// The bytes of a file that the build has made.
/// \errors{Failure: it cannot be read}
std::string read_built(const std::filesystem::path& file);

}  // namespace nn::grading
