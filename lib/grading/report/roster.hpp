#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nn::grading {

/// A student as the teacher's list has them. Only the folder is always there.
struct Student {
    std::string folder;      ///< the name of their submission
    std::string name = {};   ///< to be read by people
    std::string id = {};     ///< the institution's number for them
    std::string login = {};  ///< the user name
    std::string email = {};
    std::string section = {};  ///< the class or group

    /// The name, or the folder where there is none.
    [[nodiscard]] const std::string& shown_name() const { return name.empty() ? folder : name; }

    bool operator==(const Student&) const = default;
};

/// The students of a course, in the order of the teacher's list; empty where there is no list.
using Roster = std::vector<Student>;

/// Reads a roster from CSV with a row of headings: folder, and any of name, id, login, e-mail
/// (or email) and section, in any order. What Canvas and Moodle call these will do too: Student, SIS
/// User ID, SIS Login ID; ID number, Username, Email address. Other columns are ignored: what a
/// learning platform exports has many. Blanks around a cell do not count.
/// \errors{UsageError: it is no such CSV, has no students, a heading twice or a row that is too long, or a folder that is empty or there twice; the message names the lines}
Roster read_roster(std::string_view csv);

}  // namespace nn::grading
