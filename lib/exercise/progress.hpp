#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "exercise/result.hpp"

namespace nn::exercise {

/// How far a reader has come with one exercise.
struct Standing {
    std::set<std::string> solved;      ///< tasks that passed when last checked
    std::map<std::string, int> hints;  ///< how many steps of help were given
    bool is_tried = false;             ///< whether it was ever judged

    [[nodiscard]] int points(const Exercise& exercise) const;
    [[nodiscard]] bool is_solved(const Exercise& exercise) const;
};

/// A reader's progress, kept in one plain file.
class Progress {
public:
    /// Reads the file; there is no progress where there is no file.
    /// \errors{UsageError: the file holds something else}
    explicit Progress(std::filesystem::path file);

    [[nodiscard]] const Standing& of(const Exercise& exercise) const;
    Standing& of(const Exercise& exercise) { return standings_[exercise.id()]; }

    /// Takes a result into account. An untouched file has no standing.
    void record(const Exercise& exercise, const Result& result);

    /// Forgets what is known of an exercise.
    void forget(const Exercise& exercise) { standings_.erase(exercise.id()); }

    /// Writes the file.
    /// \errors{WriteError: it cannot be written}
    void save() const;

private:
    std::filesystem::path file_;
    std::map<std::string, Standing> standings_;
};

}  // namespace nn::exercise
