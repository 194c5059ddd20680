#include "app/workshop/grader/finish.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "exercise/files.hpp"
#include "grading/report/attendance.hpp"
#include "section/file.hpp"

namespace nn::app {
namespace {

using grading::Record;

// What a person reads when a class is graded.
Text summary_of(const std::vector<Record>& records) {
    const auto ungraded =
        std::ranges::count_if(records, [](const Record& record) { return !record.is_graded(); });
    const auto graded = static_cast<std::ptrdiff_t>(records.size()) - ungraded;
    int points = 0;
    for (const Record& record : records) {
        points += record.is_graded() ? record.points() : 0;
    }
    const double mean = graded > 0 ? static_cast<double>(points) / static_cast<double>(graded) : 0;
    const int of = records.empty() ? 0 : records.front().of();
    std::string en = fmt::format("Submissions: {}; graded: {}; mean {:.1f} of {} points.\n",
                                 records.size(), graded, mean, of);
    std::string zh = fmt::format("共 {} 份提交：已评 {} 份，平均 {:.1f} 分，满分 {} 分。\n",
                                 records.size(), graded, mean, of);
    if (ungraded > 0) {
        en += fmt::format(
            "{} could not be graded, for reasons of this machine; --resume tries them "
            "again.\n",
            ungraded);
        zh += fmt::format("有 {} 份因本机的原因未能评分；用 --resume 可以再试。\n", ungraded);
    }
    return {en, zh};
}

Text about_roster(const std::vector<Record>& records, const grading::Roster& roster) {
    const auto unknown = grading::unknown_submissions(records, roster);
    const auto absent = grading::absent_students(records, roster).size();
    std::string en = fmt::format("{} of the roster handed in nothing.\n", absent);
    std::string zh = fmt::format("名册中有 {} 人没有提交。\n", absent);
    if (!unknown.empty()) {
        en += fmt::format("The roster does not know {}: see gradebook.csv.\n",
                          fmt::join(unknown, ", "));
        zh += fmt::format("名册中没有 {}：见 gradebook.csv。\n", fmt::join(unknown, "、"));
    }
    return {en, zh};
}

Text where_to_look(const std::filesystem::path& folder) {
    return {
        fmt::format("Open {0}/index.html; the gradebook is {0}/gradebook.csv.\n", folder.string()),
        fmt::format("请打开 {0}/index.html；成绩册是 {0}/gradebook.csv。\n", folder.string())};
}

void write_json(const std::string& file, const std::vector<Record>& records) {
    std::string list;
    for (const Record& record : records) {
        list += (list.empty() ? "" : ",\n") + grading::to_json(record);
    }
    section::write_output(
        file, {R"({"schema": 1, "command": "grade", "submissions": [)", "\n", list, "]}\n"});
}

int exit_code(const std::vector<Record>& records) {
    return std::ranges::all_of(records, &Record::is_graded) ? section::ExitCode::done
                                                            : section::ExitCode::ungraded;
}

}  // namespace

ReportPlan plan_reports(const GradeOptions& options, Language language) {
    ReportPlan plan{.options = {.language = language}, .json = options.json};
    if (options.title) {
        plan.options.title = *options.title;
    }
    if (options.roster) {
        plan.options.roster = grading::read_roster(exercise::read_text(*options.roster));
    }
    return plan;
}

int finish(const grading::Results& results, const std::vector<Record>& records,
           const std::vector<const exercise::Exercise*>& exercises, const ReportPlan& plan,
           Language language) {
    grading::write_reports(results.folder(), records, exercises, plan.options);
    if (plan.json) {
        write_json(*plan.json, records);
    }
    if (plan.json != "-") {
        const Text roster =
            plan.options.roster ? about_roster(records, *plan.options.roster) : Text{"", ""};
        section::write_output("-", {summary_of(records).in(language, ""), roster.in(language, ""),
                                    where_to_look(results.folder()).in(language, "")});
    }
    return exit_code(records);
}

int tell_shard(const grading::Results& results, const std::vector<Record>& records,
               const grading::Shard& shard, Language language) {
    const Text said{
        fmt::format("Shard {} of {} is graded ({} submissions). When all are, "
                    "`./workbook grade merge {}` writes the reports.\n",
                    shard.index, shard.of, records.size(), results.folder().string()),
        fmt::format(
            "第 {} 片（共 {} 片）已评完：{} 份提交。全部评完后，`./workbook grade merge {}` "
            "写出报告。\n",
            shard.index, shard.of, records.size(), results.folder().string())};
    section::write_output("-", {said.in(language, "")});
    return exit_code(records);
}

}  // namespace nn::app
