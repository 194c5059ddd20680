#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "exercise/check.hpp"

namespace nn::exercise {

/// \en How far a reader has come with one exercise.
/// \zh 读者在一个练习上的进度。
/// \both
struct Standing {
    std::set<std::string>
        solved;  ///< \tr{tasks that passed when last checked,上次检查时通过的任务}
    std::map<std::string, int> hints;  ///< \tr{how many steps of help were given,已给出的提示步数}
    bool is_tried = false;             ///< \tr{whether it was ever judged,是否评判过}

    [[nodiscard]] int points(const Exercise& exercise) const;
    [[nodiscard]] bool is_solved(const Exercise& exercise) const;
};

/// \en A reader's progress, kept in one plain file.
/// \zh 读者的学习进度，保存在一个普通文件中。
/// \both
class Progress {
public:
    /// \en Reads the file; there is no progress where there is no file.
    /// \zh 读取进度文件；文件不存在就是没有进度。
    /// \both
    /// \errors{UsageError: the file holds something else}
    explicit Progress(std::filesystem::path file);

    [[nodiscard]] const Standing& of(const Exercise& exercise) const;
    Standing& of(const Exercise& exercise) { return standings_[exercise.id()]; }

    /// \en Takes a verdict into account. An untouched file has no standing.
    /// \zh 记入一次评判结果。没有动过的文件不算进度。
    /// \both
    void record(const Exercise& exercise, const Verdict& verdict);

    /// \en Forgets what is known of an exercise.
    /// \zh 清除一个练习的进度。
    /// \both
    void forget(const Exercise& exercise) { standings_.erase(exercise.id()); }

    /// \en Writes the file.
    /// \zh 写入文件。
    /// \both
    /// \errors{WriteError: it cannot be written}
    void save() const;

private:
    std::filesystem::path file_;
    std::map<std::string, Standing> standings_;
};

}  // namespace nn::exercise
