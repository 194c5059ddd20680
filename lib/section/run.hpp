#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "command_line/json_option.hpp"
#include "section/find_sections.hpp"

namespace nn::section {

/// What `run` and a section's own program can be told.
struct RunOptions {
    std::uint64_t seed = 42;
    Language language = Language::en;
    bool plot = false;
    JsonOption json = {};
};

/// A section's output as a reader sees it.
std::string render(const Section& section, const Output& output, const RunOptions& options);

/// Runs sections in order and prints each as it ends; writes the JSON where that is asked for.
/// \errors{WriteError: the JSON file cannot be written}
void run_sections(const std::vector<Found>& sections, const RunOptions& options);

}  // namespace nn::section
