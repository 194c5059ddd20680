#include "exercise/result.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "io/json.hpp"

namespace nn::exercise {
namespace {

using io::Json;

Json to_json(const Finding& task) {
    return {{"id", task.id},
            {"points", task.points()},
            {"of", task.of},
            {"verdict", to_string(task.verdict)},
            {"expected", io::to_json(task.expected)},
            {"found", io::to_json(task.found)},
            {"looks_like", task.looks_like ? io::to_json(*task.looks_like) : Json(nullptr)}};
}

Finding finding_of(const Json& json) {
    Finding task{.id = json.at("id"),
                 .of = json.at("of"),
                 .verdict = verdict_named(json.at("verdict").get<std::string>()),
                 .expected = io::text_of(json.at("expected")),
                 .found = io::text_of(json.at("found"))};
    if (const Json& mistake = json.at("looks_like"); !mistake.is_null()) {
        task.looks_like = io::text_of(mistake);
    }
    return task;
}

}  // namespace

int Result::points() const {
    return std::accumulate(tasks.begin(), tasks.end(), 0,
                           [](int sum, const Finding& task) { return sum + task.points(); });
}

int Result::of() const {
    return std::accumulate(tasks.begin(), tasks.end(), 0,
                           [](int sum, const Finding& task) { return sum + task.of; });
}

bool Result::was_judged() const {
    // These the compiler tells of a file that was taken
    static constexpr std::array earned{"forbidden call", "library function", "main"};
    return verdict.state != State::infra &&
           (verdict.state != State::rejected ||
            std::ranges::find(earned, verdict.detail) != earned.end());
}

Result unjudged(const Exercise& exercise, const Verdict& verdict, const Text& problem) {
    Result result{.id = exercise.id(), .verdict = verdict, .problem = problem};
    for (const Task& task : exercise.tasks) {
        result.tasks.push_back({.id = task.id, .of = task.points, .verdict = verdict});
    }
    return result;
}

Result untouched(const Exercise& exercise) {
    return unjudged(exercise, State::untouched,
                    {"The file is still what it starts as.", "文件还是初始内容。"});
}

Json to_json(const Result& result) {
    Json tasks = Json::array();
    std::ranges::transform(result.tasks, std::back_inserter(tasks),
                           [](const Finding& task) { return to_json(task); });
    return {{"id", result.id},
            {"verdict", to_string(result.verdict)},
            {"problem", io::to_json(result.problem)},
            {"points", result.points()},
            {"of", result.of()},
            {"tasks", tasks}};
}

Result result_of(const Json& json) {
    Result result{.id = json.at("id"),
                  .verdict = verdict_named(json.at("verdict").get<std::string>()),
                  .problem = io::text_of(json.at("problem"))};
    std::ranges::transform(json.at("tasks"), std::back_inserter(result.tasks), finding_of);
    return result;
}

}  // namespace nn::exercise
