#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "grading/intake/below.hpp"
#include "grading/submission.hpp"

namespace nn::grading {

/// Where a submission stands: a folder or a zip archive in the folder of a class.
struct Entry {
    std::filesystem::path directory;
    std::string file;  ///< its name in there
    std::string name;  ///< of the submission, printable
    bool is_archive = false;
    std::optional<Refusal> refused = {};  ///< why it is not even opened
    std::vector<Entry> copies = {};       ///< what else has that name, such as the zip beside it
};

/// What the folder of a class holds.
struct Entries {
    std::vector<Entry> submissions;        ///< in bytewise order of their names
    std::vector<std::string> passed_over;  ///< what is no submission, printable, archives first
};

/// The submissions in the folder of a class: one folder or one .zip a student. A student who has
/// both is one submission. What begins with a dot is nobody's, nor is what Moodle makes of a text that was
/// typed in.
/// \errors{UsageError: it is no folder\, cannot be read\, or holds no submission}
/// \errors{Failure: reading it fails}
Entries entries_of(const std::filesystem::path& directory);

/// The folder of a class, open.
/// \errors{UsageError: it is no folder\, or cannot be read}
Descriptor open_class(const std::filesystem::path& directory);

/// Whether a file is an archive by its name.
bool is_zip_name(std::string_view name);

}  // namespace nn::grading
