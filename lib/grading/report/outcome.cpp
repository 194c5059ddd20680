#include "grading/report/outcome.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "language/readable.hpp"
#include "language/say.hpp"

namespace nn::grading {
namespace {

enum class Scope { task, exercise };

struct Word {
    std::string_view verdict;
    Outcome outcome;
    Scope scope;
    std::string_view en;  // {} is what stands in the verdict's brackets
    std::string_view zh;
};

using enum Outcome;
constexpr std::array words{
    Word{"OK", passed, Scope::task, "It is right.", "正确。"},
    Word{"WRONG", wrong, Scope::task, "The answer is wrong.", "答案不对。"},
    Word{"WRONG_SHAPE", wrong, Scope::task, "The answer has the wrong shape.", "答案的形状不对。"},
    Word{"NONFINITE", wrong, Scope::task, "The answer holds NaN or infinity.",
         "答案中有 NaN 或无穷大。"},
    Word{"BAD_OUTPUT", broken, Scope::task, "What came back is no answer to the question.",
         "返回的内容不是对该问题的回答。"},
    Word{"OUTPUT_LIMIT", broken, Scope::task, "It wrote more than it may.", "输出超过了限制。"},
    Word{"TIMEOUT", broken, Scope::task, "It was still running after the time it may take.",
         "超过时限仍在运行。"},
    Word{"CPU_LIMIT", broken, Scope::task, "It computed for longer than it may.",
         "计算时间超过了限制。"},
    Word{"MEM_LIMIT", broken, Scope::task, "It asked for more memory than it may have.",
         "申请的内存超过了限制。"},
    Word{"SIGNAL", broken, Scope::task, "The program crashed (signal {}).",
         "程序崩溃（信号 {}）。"},
    Word{"EXIT", broken, Scope::task,
         "It ended the program, with exit code {}, instead of returning.",
         "没有返回，而是结束了整个程序（退出码 {}）。"},
    Word{"FORBIDDEN", broken, Scope::task,
         "It was stopped: it tried what no solution needs, such as opening a file.",
         "被终止：它做了解答不需要做的事，例如打开文件。"},
    Word{"EXCEPTION", broken, Scope::task, "It threw an exception.", "它抛出了异常。"},
    Word{"MISSING_FUNCTION", broken, Scope::task,
         "A function is missing, or has other parameters than it should.",
         "缺少某个函数，或者它的参数与要求不符。"},
    Word{"COMPILE_ERROR", broken, Scope::exercise, "The file does not compile.", "文件无法编译。"},
    Word{"COMPILE_TIMEOUT", broken, Scope::exercise, "Compiling the file took too long.",
         "编译用时过长。"},
    Word{"COMPILE_LIMIT", broken, Scope::exercise,
         "Compiling the file took more memory or space than it may.",
         "编译占用的内存或空间超过了限制。"},
    Word{"REJECTED", broken, Scope::exercise, "It was not accepted ({}).", "未被接收（{}）。"},
    Word{"UNTOUCHED", not_done, Scope::exercise, "The file is as it was given out.",
         "文件与发下来时一样，没有填写。"},
    Word{"NOT_HANDED_IN", not_done, Scope::exercise, "Nothing was handed in for it.", "没有交。"},
    Word{"INFRA", not_graded, Scope::exercise,
         "It is not graded yet: the grader failed, not the student's work.",
         "尚未评分：出错的是评分程序，不是学生的作业。"},
    Word{"GRADED", passed, Scope::exercise, "It was graded.", "已评分。"},
};

const Word* find_word(std::string_view verdict) {
    const auto* word = std::ranges::find(words, kind_of(verdict), &Word::verdict);
    return word == words.end() ? nullptr : word;
}

std::string filled(std::string_view sentence, std::string_view argument) {
    return fmt::format(fmt::runtime(sentence), argument);
}

}  // namespace

std::string_view kind_of(std::string_view verdict) {
    return verdict.substr(0, verdict.find('('));
}

Outcome outcome_of(std::string_view verdict) {
    const Word* word = find_word(verdict);
    return word == nullptr ? broken : word->outcome;
}

Text meaning_of(std::string_view verdict) {
    const Word* word = find_word(verdict);
    if (word == nullptr) {
        return {"It could not be judged.", "无法评判。"};
    }
    std::string_view argument = verdict.substr(word->verdict.size());
    argument.remove_prefix(argument.starts_with('(') ? 1 : 0);
    argument.remove_suffix(argument.ends_with(')') ? 1 : 0);
    const std::string shown = argument.empty() ? "…" : shortened(argument, 80);
    return {filled(word->en, shown), filled(word->zh, shown)};
}

bool is_unjudged(const ExerciseRecord& exercise) {
    const Word* word = find_word(exercise.verdict);
    return word != nullptr && word->scope == Scope::exercise;
}

const std::string& verdict_of(const ExerciseRecord& exercise, const TaskRecord& task) {
    return is_unjudged(exercise) ? exercise.verdict : task.verdict;
}

bool is_handed_in(const ExerciseRecord& exercise) {
    return outcome_of(exercise.verdict) != not_done;
}

bool was_taken(const Record& record) {
    return outcome_of(record.verdict) == passed;
}

bool holds_no_exercise(const Record& record) {
    return was_taken(record) &&
           std::ranges::all_of(record.exercises, [](const ExerciseRecord& exercise) {
               return exercise.verdict == "NOT_HANDED_IN";
           });
}

bool was_judged(const ExerciseRecord& exercise) {
    // These the compiler tells of a file that was taken
    static constexpr std::array<std::string_view, 3> earned{
        "REJECTED(forbidden call)", "REJECTED(library function)", "REJECTED(main)"};
    return outcome_of(exercise.verdict) != not_graded &&
           (kind_of(exercise.verdict) != "REJECTED" ||
            std::ranges::find(earned, exercise.verdict) != earned.end());
}

std::string shown_points(const ExerciseRecord& exercise) {
    return was_judged(exercise) ? std::to_string(exercise.points()) : "–";
}

bool has_score(const Record& record) {
    return was_taken(record) && !why_no_score(record);
}

std::optional<Text> why_no_score(const Record& record) {
    if (holds_no_exercise(record)) {
        return Text{"It holds no exercise.", "其中没有练习。"};
    }
    std::string unjudged;
    bool lacks_one = false;
    for (const ExerciseRecord& exercise : record.exercises) {
        lacks_one |= exercise.verdict == "NOT_HANDED_IN";
        if (!was_judged(exercise)) {
            unjudged += (unjudged.empty() ? "" : ", ") + exercise.id;
        }
    }
    if (!unjudged.empty()) {
        return say("There is no score until {} can be judged.", "{} 能够评判之后才有成绩。",
                   unjudged);
    }
    const bool is_cut = std::ranges::any_of(
        record.ignored, [](const std::string& name) { return name.ends_with('/'); });
    if (lacks_one && is_cut) {
        return Text{
            "There is no score: exercises are missing, and a folder is too deep to be looked into.",
            "没有成绩：有的练习没有找到，而有一个文件夹太深，没有查看。"};
    }
    return {};
}

}  // namespace nn::grading
