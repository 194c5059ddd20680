#include "exercise/report.hpp"

#include <filesystem>
#include <sstream>

#include <fmt/format.h>

#include "io/json.hpp"
#include "language/readable.hpp"
#include "language/say.hpp"
#include "language/seam.hpp"

namespace nn::exercise {
namespace {

Text heading(const Exercise& exercise) {
    return say("{} · {} · {} points\n", "{} · {} · {} 分\n", exercise.id(), exercise.title,
               exercise.points());
}

std::string labelled(const Text& label, const Text& what, Language language) {
    if (what.en().empty()) {
        return {};
    }
    return say("      {} {}\n", "      {}{}\n", label, what).in(language, "");
}

std::string line_of(const Task& task, const Finding& finding, Language language) {
    const bool has_passed = finding.verdict.has_passed();
    std::string text = fmt::format("  {} {:<14}{:>2}/{}  {}\n", has_passed ? "✓" : "✗", task.id,
                                   finding.points(), task.points, task.asks.in(language, " / "));
    if (!has_passed) {
        text += labelled({"expected:", "期望："}, finding.expected, language);
        text += labelled({"found:", "得到："}, finding.found, language);
        if (finding.looks_like) {
            text +=
                labelled({"it looks like", "看起来像是"}, after_han(*finding.looks_like), language);
        }
    }
    return text;
}

// What the reader's functions printed, as far as a screen can show it.
std::string quoted(const std::string& printed, Language language) {
    if (printed.empty()) {
        return {};
    }
    constexpr std::size_t most_lines = 10;
    constexpr std::size_t most_characters = 200;
    std::string text = Text{"Your code printed:", "你的代码打印了："}.in(language, " / ") + '\n';
    std::istringstream lines(printed);
    std::size_t count = 0;
    for (std::string line; count < most_lines && std::getline(lines, line); ++count) {
        text += "  | " + shortened(line, most_characters) + '\n';
    }
    return text + (lines.peek() == EOF ? "" : "  | …\n") + '\n';
}

Text ending(const Exercise& exercise, const Result& result) {
    if (result.verdict.has_passed()) {
        return say("All {} points. {}\nRead on: {}\n", "得到全部 {} 分。{}\n接着读：{}\n",
                   exercise.points(), exercise.teaches, exercise.read_on);
    }
    return say("{} of {} points. Stuck? ./workbook hint {}\n",
               "{} 分，满分 {} 分。卡住了？./workbook hint {}\n", result.points(),
               exercise.points(), exercise.id());
}

Text start_here(const std::string& file) {
    const auto header = std::filesystem::path(file).replace_extension(".hpp").filename().string();
    return say(
        "This is where you start: open {} and fill in the functions; {} beside it says what they "
        "do.\n",
        "从这里开始：打开 {}，填写其中的函数；旁边的 {} 说明它们要做什么。\n", file, header);
}

}  // namespace

std::string to_json(const std::vector<Result>& results) {
    io::Json exercises = io::Json::array();
    for (const Result& result : results) {
        exercises.push_back(to_json(result));
    }
    return io::Json{{"schema", 2}, {"command", "check"}, {"exercises", exercises}}.dump(1) + '\n';
}

std::string to_do(const Exercise& exercise, Language language) {
    std::string text = heading(exercise).in(language);
    for (const Task& task : exercise.tasks) {
        text += fmt::format("  · {:<14}{:>3}  {}\n", task.id, task.points,
                            task.asks.in(language, " / "));
    }
    return text;
}

std::string to_text(const Exercise& exercise, const Result& result, const std::string& file,
                    Language language) {
    if (result.verdict.state == State::untouched) {
        return start_here(file).in(language) + '\n' + to_do(exercise, language);
    }
    std::string text = heading(exercise).in(language) + '\n';
    if (result.verdict.is_of_all_tasks()) {
        return text + "  ✗ " + result.problem.in(language, "\n    ") + "\n\n" +
               ending(exercise, result).in(language);
    }
    for (std::size_t i = 0; i < result.tasks.size(); ++i) {
        text += line_of(exercise.tasks[i], result.tasks[i], language);
    }
    return text + '\n' + quoted(result.printed, language) + ending(exercise, result).in(language);
}

}  // namespace nn::exercise
