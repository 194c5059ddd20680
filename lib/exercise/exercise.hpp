#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "exercise/finding.hpp"
#include "exercise/trial.hpp"
#include "language/text.hpp"
#include "stats/request.hpp"

/// \en Exercises: what they ask, how an answer is judged, and what a reader has done of them.
/// \zh 练习：要求什么，怎样评判，以及读者完成了哪些。
/// \both
namespace nn::exercise {

/// \en One thing that an exercise asks for. Its points are given whole or not at all.
/// \zh 练习中的一项要求；要么得满分，要么不得分。
/// \both
struct Task {
    std::string id;  ///< \tr{a name for programs and hints,供程序与提示使用的名称}
    int points;
    Text asks;  ///< \tr{what is to be done,要做什么}
    std::function<Finding(Trial&)> judge;
};

/// \en The task that the numbers come from the generator that the function is given, and from nothing
/// else. `a_call` makes a call that draws.
/// \zh “随机数只来自传给函数的生成器”这一任务。`a_call` 给出一次会抽取随机数的调用。
/// \both
Task generator_task(int points, std::function<call::Call(Trial&)> a_call);

/// \en An exercise as its check file describes it.
/// \zh 由 check 文件描述的一个练习。
/// \both
struct Exercise {
    Text title;
    std::vector<Task> tasks;
    Text teaches;  ///< \tr{what a solution has shown,解答说明了什么}
    Text read_on;  ///< \tr{where to read on,接下来读什么}

    /// \en The functions of nn::init that a solution may call, such as `normal_` or
    /// `calculate_fans`. What the exercise asks for is not among them.
    /// \zh 解答可以调用的 nn::init 函数，例如 `normal_`、`calculate_fans`；练习本身要写的不在其中。
    /// \both
    std::vector<std::string> may_call = {};

    /// \en Where it lives; the build fills them in.
    /// \zh 所在位置，由构建系统填入。
    /// \both
    std::string chapter =
        {};  ///< \tr{such as parameter_initialization,例如 parameter_initialization}
    std::string section = {};  ///< \tr{such as 04_custom,例如 04_custom}
    std::string name = {};     ///< \tr{such as 1_one_draw,例如 1_one_draw}

    [[nodiscard]] std::string id() const { return section + '/' + name; }
    [[nodiscard]] int points() const;
};

/// \en The exercise, with the place that it has in a chapter.
/// \zh 带有所属章节信息的练习。
/// \both
Exercise at(std::string chapter, std::string section, std::string name, Exercise exercise);

}  // namespace nn::exercise
