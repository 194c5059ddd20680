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

std::string line_of(const Mark& mark, Language language) {
    std::string text =
        fmt::format("  {} {:<14}{:>2}/{}  {}\n", mark.finding.passed ? "✓" : "✗", mark.task->id,
                    mark.points(), mark.task->points, mark.task->asks.in(language, " / "));
    if (!mark.finding.passed) {
        text += labelled({"expected:", "期望："}, mark.finding.expected, language);
        text += labelled({"found:", "得到："}, mark.finding.found, language);
        if (mark.finding.looks_like) {
            text += labelled({"it looks like", "看起来像是"}, after_han(*mark.finding.looks_like),
                             language);
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

Text ending(const Exercise& exercise, const Verdict& verdict) {
    if (verdict.is_solved()) {
        return say("All {} points. {}\nRead on: {}\n", "得到全部 {} 分。{}\n接着读：{}\n",
                   exercise.points(), exercise.teaches, exercise.read_on);
    }
    return say("{} of {} points. Stuck? ./workbook hint {}\n",
               "{} 分，满分 {} 分。卡住了？./workbook hint {}\n", verdict.points(),
               exercise.points(), exercise.id());
}

Text start_here(const std::string& file) {
    const auto header = std::filesystem::path(file).replace_extension(".hpp").filename().string();
    return say(
        "This is where you start: open {} and fill in the functions; {} beside it says what they "
        "do.\n",
        "从这里开始：打开 {}，填写其中的函数；旁边的 {} 说明它们要做什么。\n", file, header);
}

using io::Json;

Json describe(const Mark& mark) {
    Json json{{"id", mark.task->id},
              {"points", mark.points()},
              {"of", mark.task->points},
              {"passed", mark.finding.passed}};
    if (!mark.finding.passed && !mark.finding.found.en().empty()) {
        json["expected"] = io::to_json(mark.finding.expected);
        json["found"] = io::to_json(mark.finding.found);
        json["looks_like"] =
            mark.finding.looks_like ? io::to_json(*mark.finding.looks_like) : Json(nullptr);
    }
    return json;
}

Json describe(const Judged& judged) {
    const Verdict& verdict = judged.verdict;
    Json tasks = Json::array();
    for (const Mark& mark : verdict.marks) {
        tasks.push_back(describe(mark));
    }
    return {{"id", judged.exercise->id()},
            {"state", verdict.is_untouched ? "untouched"
                      : verdict.not_built  ? "not built"
                                           : "judged"},
            {"points", verdict.points()},
            {"of", judged.exercise->points()},
            {"problem", verdict.not_built ? io::to_json(verdict.not_built->reason) : Json(nullptr)},
            {"tasks", tasks}};
}

}  // namespace

std::string to_json(const std::vector<Judged>& judged) {
    Json exercises = Json::array();
    for (const Judged& one : judged) {
        exercises.push_back(describe(one));
    }
    return Json{{"schema", 1}, {"command", "check"}, {"exercises", exercises}}.dump(1) + '\n';
}

std::string to_do(const Exercise& exercise, Language language) {
    std::string text = heading(exercise).in(language);
    for (const Task& task : exercise.tasks) {
        text += fmt::format("  · {:<14}{:>3}  {}\n", task.id, task.points,
                            task.asks.in(language, " / "));
    }
    return text;
}

std::string to_text(const Exercise& exercise, const Verdict& verdict, const std::string& file,
                    Language language) {
    if (verdict.is_untouched) {
        return start_here(file).in(language) + '\n' + to_do(exercise, language);
    }
    std::string text = heading(exercise).in(language) + '\n';
    if (verdict.not_built) {
        return text + "  ✗ " + verdict.not_built->reason.in(language, "\n    ") + "\n\n" +
               ending(exercise, verdict).in(language);
    }
    for (const Mark& mark : verdict.marks) {
        text += line_of(mark, language);
    }
    return text + '\n' + quoted(verdict.printed, language) + ending(exercise, verdict).in(language);
}

}  // namespace nn::exercise
