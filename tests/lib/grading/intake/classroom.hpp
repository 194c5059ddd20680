#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "grading/intake/intake.hpp"
#include "support/folder.hpp"

/// The folder of a class, and what is taken in from it.
class Classroom {
public:
    Classroom();

    /// The place of a file or folder, whose parents exist.
    [[nodiscard]] std::filesystem::path at(const std::string& path) const;
    void write(const std::string& path, const std::string& bytes) const;

    /// The submission of that name.
    [[nodiscard]] nn::grading::Submission take(const std::string& name) const;

    /// What is taken in where `bytes` are the archive of a student.
    [[nodiscard]] nn::grading::Submission take_zip(const std::string& bytes) const;

    [[nodiscard]] const std::string& path() const { return folder_.path; }

private:
    support::Folder folder_;
};

inline const std::string one_draw = "04_custom/1_one_draw";
inline const std::string two_draws = "04_custom/2_two_draws";
inline const std::vector<std::string> assignment{"01_built_in/1_scale", one_draw, two_draws};

/// Where a student's answer to an exercise stands.
inline const std::string answer_file = "alice/" + one_draw + ".cpp";

/// The names of the submissions of a class, in their order.
std::vector<std::string> names_of(const nn::grading::Entries& entries);

/// `taken`, or why what was handed in is not: "" where nothing was.
std::string fate_of(const nn::grading::Submission& submission,
                    const std::string& exercise = one_draw);

/// The reason why nothing of a submission is taken, or "".
std::string refusal_of(const nn::grading::Submission& submission);

/// The bytes that are taken for an exercise.
std::string taken(const nn::grading::Submission& submission,
                  const std::string& exercise = one_draw);

/// The sentence that says why what was handed in for an exercise is not taken.
std::string sentence_of(const nn::grading::Submission& submission,
                        const std::string& exercise = one_draw);

/// Whether two submissions are the same in all that is judged and reported.
bool are_same(const nn::grading::Submission& one, const nn::grading::Submission& other);
