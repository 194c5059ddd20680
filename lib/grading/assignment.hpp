#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "exercise/exercise.hpp"
#include "exercise/files.hpp"

namespace nn::grading {

/// \en What a class is graded on, and from which secret.
/// \zh 一个班级评哪些练习，所用的保密数是什么。
/// \both
struct Assignment {
    std::vector<const exercise::Exercise*> exercises = {};
    std::uint64_t seed = 0;
    std::string grader = {};  ///< \tr{the version of the grader,评分程序的版本}
    bool is_sandboxed = true;

    /// \en The secret that an exercise's seeds and shapes are drawn from. It is every student's, so that
    /// equal answers have equal verdicts.
    /// \zh 某个练习的种子与形状由它产生。所有学生共用，因此相同的解答得到相同的结果。
    /// \both
    [[nodiscard]] std::uint64_t secret(const exercise::Exercise& exercise) const;

    /// \en The ids of the exercises.
    /// \zh 各练习的 id。
    /// \both
    [[nodiscard]] std::vector<std::string> ids() const;
};

/// \en The version of this grader: it changes with every file that a verdict could depend on.
/// \zh 本评分程序的版本：凡是可能影响评判结果的文件一变，它就随之改变。
/// \both
/// \errors{Failure: a file cannot be read}
std::string grader_version(const exercise::Kit& kit);

}  // namespace nn::grading
