#pragma once

#include <string>
#include <vector>

#include "section/chapter.hpp"

namespace nn::section {

/// A section and the chapter that it is in.
struct Found {
    const Chapter* chapter;
    std::size_t section;  ///< its place in the chapter

    [[nodiscard]] const Section& operator*() const { return chapter->parts[section].section; }
};

/// The sections that a user named, each once and in reading order; all where nothing is named. A section
/// answers to its id (`04_custom`), its number (`04` or `4`) and its path
/// (`parameter_initialization/04`); a chapter's name means all of its sections.
/// \errors{UsageError: a name that is no section's}
std::vector<Found> find_sections(const std::vector<Chapter>& chapters,
                                 const std::vector<std::string>& names);

}  // namespace nn::section
