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

/// Whether a name means a section: its id (`04_custom`), or its number (`04` or `4`) behind the name of its
/// chapter (`parameter_initialization/04`), which the first chapter of the book does without. No two
/// sections of the book have one id.
bool is_section(const std::string& name, const std::string& chapter, const std::string& section,
                bool is_first_chapter);

/// The sections that a user named, each once and in reading order; all where nothing is named. A chapter's
/// name means all of its sections.
/// \errors{UsageError: a name that is no section's}
std::vector<Found> find_sections(const std::vector<Chapter>& chapters,
                                 const std::vector<std::string>& names);

}  // namespace nn::section
