#include "grading/record.hpp"

#include <numeric>

#include "io/json.hpp"
#include "language/error.hpp"

namespace nn::grading {
namespace {

using io::Json;

template <class Parts>
int sum_of(const Parts& parts, int (*count)(const typename Parts::value_type&)) {
    return std::accumulate(parts.begin(), parts.end(), 0,
                           [count](int sum, const auto& part) { return sum + count(part); });
}

Json describe(const TaskRecord& task) {
    Json json{{"id", task.id},
              {"points", task.points},
              {"of", task.of},
              {"verdict", task.verdict},
              {"expected", io::to_json(task.expected)},
              {"found", io::to_json(task.found)}};
    json["looks_like"] = task.looks_like ? io::to_json(*task.looks_like) : Json(nullptr);
    return json;
}

Json describe(const ExerciseRecord& exercise) {
    Json tasks = Json::array();
    for (const TaskRecord& task : exercise.tasks) {
        tasks.push_back(describe(task));
    }
    return {{"id", exercise.id},
            {"verdict", exercise.verdict},
            {"problem", io::to_json(exercise.problem)},
            {"points", exercise.points()},
            {"of", exercise.of()},
            {"tasks", tasks}};
}

Text text_of(const Json& json) {
    return {json.at("en").get<std::string>(), json.at("zh").get<std::string>()};
}

TaskRecord task_of(const Json& json) {
    TaskRecord task{.id = json.at("id"),
                    .points = json.at("points"),
                    .of = json.at("of"),
                    .verdict = json.at("verdict"),
                    .expected = text_of(json.at("expected")),
                    .found = text_of(json.at("found"))};
    if (!json.at("looks_like").is_null()) {
        task.looks_like = text_of(json.at("looks_like"));
    }
    return task;
}

ExerciseRecord exercise_of(const Json& json) {
    ExerciseRecord exercise{
        .id = json.at("id"), .verdict = json.at("verdict"), .problem = text_of(json.at("problem"))};
    for (const Json& task : json.at("tasks")) {
        exercise.tasks.push_back(task_of(task));
    }
    return exercise;
}

Record record_of(const Json& json) {
    Record record{.submission = json.at("submission"),
                  .source_hash = json.at("source_hash"),
                  .grader = json.at("grader"),
                  .is_sandboxed = json.at("sandboxed"),
                  .jail = jail_named(json.at("sandbox").get<std::string>()).value_or(Jail{}),
                  .verdict = json.at("verdict"),
                  .problem = text_of(json.at("problem")),
                  .ignored = json.at("ignored")};
    for (const Json& exercise : json.at("exercises")) {
        record.exercises.push_back(exercise_of(exercise));
    }
    return record;
}

}  // namespace

int ExerciseRecord::points() const {
    return sum_of(
        tasks, +[](const TaskRecord& task) { return task.points; });
}

int ExerciseRecord::of() const {
    return sum_of(
        tasks, +[](const TaskRecord& task) { return task.of; });
}

int Record::points() const {
    return sum_of(
        exercises, +[](const ExerciseRecord& exercise) { return exercise.points(); });
}

int Record::of() const {
    return sum_of(
        exercises, +[](const ExerciseRecord& exercise) { return exercise.of(); });
}

std::string sandbox_of(const Record& record) {
    return record.is_sandboxed ? name_of(record.jail) : "NOT SANDBOXED";
}

bool is_in_usual_sandbox(const Record& record) {
    return record.is_sandboxed && record.jail == Jail::bubblewrap;
}

std::string to_json(const Record& record) {
    Json exercises = Json::array();
    for (const ExerciseRecord& exercise : record.exercises) {
        exercises.push_back(describe(exercise));
    }
    return Json{{"schema", 1},
                {"submission", record.submission},
                {"verdict", record.verdict},
                {"problem", io::to_json(record.problem)},
                {"points", record.points()},
                {"of", record.of()},
                {"exercises", exercises},
                {"ignored", record.ignored},
                {"sandboxed", record.is_sandboxed},
                {"sandbox", record.is_sandboxed ? name_of(record.jail) : "none"},
                {"source_hash", record.source_hash},
                {"grader", record.grader}}
               .dump(1) +
           '\n';
}

Record record_from_json(std::string_view json) {
    try {
        return record_of(Json::parse(json));
    } catch (const Json::exception&) {
        throw Failure({"it is no record that `grade` wrote", "这不是 `grade` 写出的记录"});
    }
}

}  // namespace nn::grading
