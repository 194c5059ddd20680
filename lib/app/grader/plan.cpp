#include "app/grader/plan.hpp"

#include <filesystem>

#include "io/file.hpp"
#include "io/json.hpp"
#include "language/say.hpp"

namespace nn::app {
namespace fs = std::filesystem;
namespace {

using io::Json;

std::string read_roster_file(const std::string& file) {
    const auto text = io::read_file(file);
    if (!text) {
        throw UsageError(say("the roster {} cannot be read; give a CSV file such as roster.csv",
                             "无法读取名单 {}；请给出一个 CSV 文件，例如 roster.csv", file));
    }
    return *text;
}

void take_text(const Json& json, const char* name, std::optional<std::string>& text) {
    if (!text && json.contains(name)) {
        text = json.at(name);
    }
}

}  // namespace

ReportPlan::ReportPlan(const GradeOptions& options, Language language)
    : language_(language), title_(options.title), json_(options.json) {
    if (options.roster) {
        roster_ = read_roster_file(*options.roster);
        grading::read_roster(*roster_);
    }
}

void ReportPlan::remember(const grading::Results& results) {
    const fs::path file = results.folder() / "reports.json";
    const bool is_given = title_ || roster_;
    if (const auto kept = io::read_file(file)) {
        try {
            const Json json = Json::parse(*kept);
            take_text(json, "title", title_);
            take_text(json, "roster", roster_);
        } catch (const Json::exception&) {
            throw UsageError(say(
                "{} holds something else than grade wrote; delete it, and give --roster and "
                "--title again",
                "{} 不是 grade 写出的内容；请删除它，再给出 --roster 与 --title", file.string()));
        }
    }
    passed_over_ = results.seen().passed_over;
    if (is_given) {
        Json json{{"schema", 1}};
        if (title_) {
            json["title"] = *title_;
        }
        if (roster_) {
            json["roster"] = *roster_;
        }
        // A title may hold any bytes
        io::write_file(file, {json.dump(1, ' ', false, Json::error_handler_t::replace), "\n"});
    }
}

grading::ReportOptions ReportPlan::options() const {
    grading::ReportOptions options{.passed_over = passed_over_, .language = language_};
    if (title_) {
        options.title = *title_;
    }
    if (roster_) {
        options.roster = grading::read_roster(*roster_);
    }
    return options;
}

}  // namespace nn::app
