#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grading/record.hpp"
#include "grading/report/exercises.hpp"
#include "grading/report/roster.hpp"

/// What the tests of reports share: an assignment, a class, and what nobody should be able to smuggle in.
namespace a_class {

/// Two exercises, of 10 and of 4 points.
const nn::grading::Exercises& exercises();

/// Everything right.
nn::grading::Record right(const std::string& name);

/// 2 of 10 points in the first exercise, nothing handed in for the second.
nn::grading::Record partly_right(const std::string& name);

/// The first exercise does not compile; the second one crashes.
nn::grading::Record broken(const std::string& name);

/// Nothing of it was accepted.
nn::grading::Record rejected(const std::string& name);

/// No file in it belongs to an exercise: seven others are there.
nn::grading::Record without_exercise(const std::string& name);

/// The first exercise is right; of the second there are two files that differ.
nn::grading::Record judged_in_part(const std::string& name);

/// 2 of 10 points in the first exercise; the second may be where nobody looked.
nn::grading::Record too_deep(const std::string& name);

/// A fault of ours kept it from being graded.
nn::grading::Record not_graded(const std::string& name);

/// Texts that students choose, each meant to do harm somewhere.
const std::vector<std::string>& hostile_texts();

/// A student who writes such a text wherever they can.
nn::grading::Record hostile(const std::string& text);

/// One of each, none in order.
std::vector<nn::grading::Record> records();

/// right, absent and not graded students; it knows nobody else.
nn::grading::Roster roster();

/// How often the part stands in the whole.
std::size_t count_of(std::string_view whole, std::string_view part);

}  // namespace a_class
