#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "exercise/finding.hpp"
#include "exercise/trial.hpp"
#include "language/text.hpp"
#include "stats/request.hpp"

/// Exercises: what they ask, how an answer is judged, and what a reader has done of them.
namespace nn::exercise {

/// One thing that an exercise asks for. Its points are given whole or not at all.
struct Task {
    std::string id;  ///< a name for programs and hints
    int points;
    Text asks;  ///< what is to be done
    std::function<Finding(Trial&)> judge;
};

/// The task that the numbers come from the generator that the function is given, and from nothing
/// else. `a_call` makes a call that draws.
Task generator_task(int points, std::function<call::Call(Trial&)> a_call);

/// An exercise as its check file describes it.
struct Exercise {
    Text title;
    std::vector<Task> tasks;
    Text teaches;  ///< what a solution has shown
    Text read_on;  ///< where to read on

    /// The functions of nn::init that a solution may call, such as `normal_` or
    /// `calculate_fans`. What the exercise asks for is not among them.
    std::vector<std::string> may_call = {};

    /// Where it lives; its registration fills them in.
    std::string chapter = {};  ///< such as parameter_initialization
    std::string section = {};  ///< such as 04_custom
    std::string name = {};     ///< such as 1_one_draw

    [[nodiscard]] std::string id() const { return section + '/' + name; }
    [[nodiscard]] int points() const;
};

/// The exercises whose checks are linked with this program, in reading order.
std::vector<Exercise> exercises();

/// Makes an exercise known. Its check says, once: `const nn::exercise::Registration registration{fans};`
/// Where it belongs follows from the file: chapters/CHAPTER/SECTION/exercises/NAME.check.cpp
class Registration {
public:
    explicit Registration(Exercise (*describe)(), const char* file = __builtin_FILE());
};

}  // namespace nn::exercise
