#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/text.hpp"

namespace nn::grading {

/// A student as the teacher's list has them. What it does not tell is empty.
struct Student {
    std::string folder = {};  ///< the name of their submission
    std::string name = {};    ///< to be read by people
    std::string id = {};      ///< the institution's number for them
    std::string login = {};   ///< the user name
    std::string email = {};
    std::string section = {};           ///< the class or group
    std::string canvas = {};            ///< Canvas's own number for them
    std::string participant = {};       ///< Moodle's number for them in this assignment
    std::vector<std::string> row = {};  ///< their row in Moodle's worksheet

    /// What people know them by: the name, or what stands in its place.
    [[nodiscard]] const std::string& shown_name() const;

    bool operator==(const Student&) const = default;
};

/// The students of a course, in the order of the teacher's list; empty where there is no list.
using Roster = std::vector<Student>;

/// Moodle's grading worksheet, which is given back with grades in it.
struct Worksheet {
    std::vector<std::string> headings;
    std::optional<std::size_t> grade = {};     ///< which column takes it
    std::optional<std::size_t> feedback = {};  ///< which takes a few words
};

/// A roster as it was read.
struct RosterFile {
    Roster students = {};
    std::optional<Worksheet> worksheet = {};
    std::vector<Text> notes = {};  ///< what was not understood, a sentence each
};

/// Reads a roster from CSV with a row of headings: what Canvas and Moodle export, or any list that tells
/// a student's folder, name, id, login or e-mail address, in any order, headed in English or Chinese.
/// Rows that are nobody's, such as Canvas's points possible and test student, are left out. Blanks
/// around a cell do not count, nor does what a spreadsheet wraps around a number.
/// \errors{UsageError: it is no such CSV, has no students, a heading twice or a row that is too long, or a folder that is there twice; the message names the lines}
RosterFile read_roster(std::string_view csv);

}  // namespace nn::grading
