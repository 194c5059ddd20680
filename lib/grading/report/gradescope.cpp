#include "grading/report/gradescope.hpp"

#include <fmt/format.h>

#include "grading/report/brief.hpp"
#include "grading/report/score.hpp"
#include "io/json.hpp"
#include "language/say.hpp"

namespace nn::grading {
namespace {

using io::Json;

std::string both(const Text& text) {
    return text.en().empty() ? "" : text.in(Language::both, "\n");
}

Json test_of(const Result& result, const Finding& task, const exercise::Exercise& exercise,
             const std::string& number) {
    const exercise::Task* asked = find_task(exercise, task.id);
    const bool is_passed = task.verdict.has_passed();
    Json test{{"score", task.points()},
              {"max_score", task.of},
              {"status", is_passed ? "passed" : "failed"},
              {"name", fmt::format("{} {}: {}", exercise.id(), task.id,
                                   asked == nullptr ? "" : asked->asks.in(Language::both, " · "))},
              {"number", number},
              {"visibility", "visible"}};
    if (!is_passed) {
        test["output"] = both(mistake_in_brief(result, task));
    }
    return test;
}

// What the student reads above the tests
Text told(const Record& record) {
    Text text{"", ""};
    if (!was_taken(record)) {
        text = meaning_of(record.verdict);
        text += say(" {}", "{}", record.problem);
    } else if (const auto reason = why_no_score(record)) {
        text = *reason;
    }
    if (!text.en().empty()) {
        text += say(" This is no judgement yet: hand in again.", "这还不是评分：请重新提交。");
    }
    if (!record.ignored.empty()) {
        text += say("{}Ignored, since they belong to no exercise: {}.",
                    "{}以下文件不属于任何练习，已略去：{}。", text.en().empty() ? "" : "\n",
                    listed(record.ignored));
    }
    return text;
}

}  // namespace

std::string gradescope_json(const Record& record, const Exercises& exercises) {
    Json tests = Json::array();
    int first = 0;
    for (const exercise::Exercise* exercise : exercises) {
        ++first;
        const Result* result = find_exercise(record, exercise->id());
        int second = 0;
        for (const Finding& task : result == nullptr ? std::vector<Finding>{} : result->tasks) {
            ++second;
            tests.push_back(test_of(*result, task, *exercise, fmt::format("{}.{}", first, second)));
        }
    }
    const Json results{{"score", has_score(record) ? record.points() : 0},
                       {"output", both(told(record))},
                       {"output_format", "text"},
                       {"test_output_format", "text"},
                       {"test_name_format", "text"},
                       {"visibility", "visible"},
                       {"stdout_visibility", "hidden"},
                       {"tests", tests}};
    // A file may have any name
    return results.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace nn::grading
