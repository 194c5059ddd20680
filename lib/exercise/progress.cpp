#include "exercise/progress.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "exercise/files.hpp"
#include "io/file.hpp"
#include "io/json.hpp"
#include "language/error.hpp"
#include "language/say.hpp"

namespace nn::exercise {
namespace {

using io::Json;

Standing standing_from(const Json& json) {
    Standing standing;
    json.at("solved").get_to(standing.solved);
    json.at("hints").get_to(standing.hints);
    standing.is_tried = json.at("tried");
    return standing;
}

std::map<std::string, Standing> read(const std::filesystem::path& file) {
    std::map<std::string, Standing> standings;
    try {
        const Json json = Json::parse(read_text(file));
        for (const auto& [id, standing] : json.at("exercises").items()) {
            standings[id] = standing_from(standing);
        }
    } catch (const Json::exception&) {
        throw UsageError(
            say("{} does not hold your progress any more; mend it, or delete it and check your "
                "exercises again",
                "{} 中的进度已无法读取；请修好它，或删除后重新检查练习", file.string()));
    }
    return standings;
}

}  // namespace

int Standing::points(const Exercise& exercise) const {
    int sum = 0;
    for (const Task& task : exercise.tasks) {
        sum += solved.contains(task.id) ? task.points : 0;
    }
    return sum;
}

bool Standing::is_solved(const Exercise& exercise) const {
    return std::ranges::all_of(exercise.tasks,
                               [this](const Task& task) { return solved.contains(task.id); });
}

Progress::Progress(std::filesystem::path file) : file_(std::move(file)) {
    if (std::filesystem::exists(file_)) {
        standings_ = read(file_);
    }
}

const Standing& Progress::of(const Exercise& exercise) const {
    static const Standing none;
    const auto found = standings_.find(exercise.id());
    return found == standings_.end() ? none : found->second;
}

void Progress::record(const Exercise& exercise, const Result& result) {
    Standing& standing = of(exercise);
    standing.is_tried = result.is_handed_in();
    standing.solved.clear();
    for (const Finding& task : result.tasks) {
        if (task.verdict.has_passed()) {
            standing.solved.insert(task.id);
        }
    }
}

void Progress::save() const {
    Json exercises = Json::object();
    for (const auto& [id, standing] : standings_) {
        exercises[id] = {
            {"tried", standing.is_tried}, {"solved", standing.solved}, {"hints", standing.hints}};
    }
    std::filesystem::create_directories(file_.parent_path());
    io::write_file(file_, {Json{{"schema", 1}, {"exercises", exercises}}.dump(1), "\n"});
}

}  // namespace nn::exercise
