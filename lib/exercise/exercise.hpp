#pragma once

#include <functional>
#include <string>
#include <vector>

#include "exercise/expect.hpp"
#include "language/say.hpp"

/// Exercises: what they ask, how an answer is judged, and what a reader has done of them.
namespace nn::exercise {

/// One thing that an exercise asks for. Its points are given whole or not at all. Its words are read from
/// the exercise's Markdown.
struct Task {
    std::string id;  ///< a name for programs and hints
    int points;
    std::function<void(Trial&)> judge;  ///< throws Failed where an expectation does not hold
    Text asks{"", ""};                  ///< what is to be done
    std::vector<Text> hints = {};       ///< the gentlest first
};

/// The task that the numbers come from the generator that the function is given, and from nothing else.
template <class Drawn>
Task generator_task(int points, Drawn (*draw)(Trial&, const call::Stream&)) {
    return {"generator",
            points,
            [draw](Trial& trial) { expect_drawn_from_generator(trial, draw); },
            {"the numbers come from the generator that the function is given",
             "随机数来自传给函数的生成器"}};
}

/// An exercise as its check file and its Markdown describe it.
struct Exercise {
    std::vector<Task> tasks;

    /// What a solution may call besides what draws nothing: functions of nn::init, such as `normal_`, and
    /// `Linear`. The library that an answer is linked with is made from it.
    std::vector<std::string> may_call = {};

    /// Where it lives; its registration fills them in.
    std::string chapter = {};  ///< such as parameter_initialization
    std::string section = {};  ///< such as 04_custom
    std::string name = {};     ///< such as 1_one_draw

    Text title{"", ""};
    Text teaches{"", ""};  ///< what a solution has shown
    Text read_on{"", ""};  ///< where to read on

    [[nodiscard]] std::string id() const { return section + '/' + name; }
    [[nodiscard]] int points() const;
};

/// The exercises whose checks are linked with this program, in reading order.
std::vector<Exercise> exercises();

/// Makes an exercise known, by its tasks and what it may call. Where it belongs follows from the file:
/// chapters/CHAPTER/SECTION/exercises/NAME.check.cpp
class Registration {
public:
    explicit Registration(Exercise exercise, const char* file = __builtin_FILE());
};

}  // namespace nn::exercise
