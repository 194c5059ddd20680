#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "exercise/exercise.hpp"

namespace nn::exercise {

/// What stands under a heading: a text, and behind it a numbered list.
struct Part {
    std::string text = {};
    std::vector<std::string> steps = {};
};

/// The words of an exercise in one language: `# TITLE`; for each task `## ID` with what is asked, and the
/// steps of help, the gentlest first; `## solved` with what a solution has shown; `## read_on`.
struct Prose {
    std::string title = {};
    std::map<std::string, Part> parts = {};
};

/// Reads a file of Markdown. A text and a step may go on in further lines, which are joined.
/// \errors{UsageError: the file cannot be read}
Prose read_prose(const std::filesystem::path& file);

/// Gives an exercise its words in both languages, from `NAME.en.md` and `NAME.zh.md` in a folder.
/// \errors{UsageError: a file cannot be read}
void add_prose(Exercise& exercise, const std::filesystem::path& folder);

}  // namespace nn::exercise
