#include "grading/record.hpp"

#include <numeric>

#include "io/json.hpp"
#include "language/error.hpp"

namespace nn::grading {
namespace {

using io::Json;

Record record_of(const Json& json) {
    Record record{.submission = json.at("submission"),
                  .source_hash = json.at("source_hash"),
                  .grader = json.at("grader"),
                  .is_sandboxed = json.at("sandboxed"),
                  .jail = jail_named(json.at("sandbox").get<std::string>()).value_or(Jail{}),
                  .verdict = exercise::verdict_named(json.at("verdict").get<std::string>()),
                  .problem = io::text_of(json.at("problem")),
                  .ignored = json.at("ignored")};
    for (const Json& exercise : json.at("exercises")) {
        record.exercises.push_back(exercise::result_of(exercise));
    }
    return record;
}

}  // namespace

int Record::points() const {
    return std::accumulate(exercises.begin(), exercises.end(), 0,
                           [](int sum, const Result& result) { return sum + result.points(); });
}

int Record::of() const {
    return std::accumulate(exercises.begin(), exercises.end(), 0,
                           [](int sum, const Result& result) { return sum + result.of(); });
}

std::string sandbox_of(const Record& record) {
    return record.is_sandboxed ? name_of(record.jail) : "NOT SANDBOXED";
}

bool is_in_usual_sandbox(const Record& record) {
    return record.is_sandboxed && record.jail == Jail::bubblewrap;
}

std::string to_json(const Record& record) {
    Json exercises = Json::array();
    for (const Result& result : record.exercises) {
        exercises.push_back(exercise::to_json(result));
    }
    return Json{{"schema", 1},
                {"submission", record.submission},
                {"verdict", to_string(record.verdict)},
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
