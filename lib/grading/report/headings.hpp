#pragma once

#include <optional>
#include <string>
#include <vector>

namespace nn::grading {

/// What a column of a roster tells of a student.
enum class RosterColumn {
    folder,
    name,
    first_name,
    last_name,
    id,
    login,
    email,
    section,
    canvas,
    participant,
    grade,
    feedback
};

/// What each heading of a roster means, in English or Chinese, ours and those of Canvas, Moodle and GitHub;
/// nothing for one that is not known. ID is Canvas's own number beside Student, and an institution's
/// elsewhere; grade and feedback are Moodle's, beside its number of a participant.
std::vector<std::optional<RosterColumn>> columns_of(const std::vector<std::string>& headings);

}  // namespace nn::grading
