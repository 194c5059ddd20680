#include "app/grader/finish.hpp"

#include <algorithm>
#include <filesystem>

#include "grading/report/attendance.hpp"
#include "grading/report/summary.hpp"
#include "io/file.hpp"
#include "language/say.hpp"

namespace nn::app {
namespace {

using grading::Record;

// The mean of those that have a score.
double mean_of(const std::vector<int>& scores) {
    const auto middle = grading::middle_of(scores);
    return middle ? middle->mean : 0.0;
}

// What a person reads when a class is graded.
Text summary_of(const std::vector<Record>& records) {
    const grading::Summary summary = grading::summarize(records, {});
    const double mean = mean_of(summary.scores);
    int of = 0;
    for (const Record& record : records) {
        of = std::max(of, record.of());
    }
    Text text = say("Submissions: {}; graded: {}; mean {:.1f} of {} points.\n",
                    "共 {} 份提交：已评 {} 份，平均 {:.1f} 分，满分 {} 分。\n", records.size(),
                    summary.graded, mean, of);
    if (summary.rejected + summary.in_part + summary.without_exercise > 0) {
        text += say(
            "Without a score: {} that could not be read, {} judged only in part, {} without an "
            "exercise. See the table in index.html.\n",
            "没有成绩：{} 份读不了，{} 份只评了一部分，{} 份中没有练习。见 index.html 中的表。\n",
            summary.rejected, summary.in_part, summary.without_exercise);
    }
    if (summary.not_graded > 0) {
        text +=
            say("{} could not be graded, for reasons of this machine; --resume tries them again.\n",
                "有 {} 份因本机的原因未能评分；用 --resume 可以再试。\n", summary.not_graded);
    }
    return text;
}

Text about_roster(const std::vector<Record>& records, const grading::ReportOptions& options) {
    const grading::RosterFile& roster = *options.roster;
    const auto absent = grading::absent_students(records, roster.students, options.passed_over);
    Text text =
        say("{} of the roster handed in nothing.\n", "名单中有 {} 人没有提交。\n",
            std::ranges::count_if(absent, [](const auto& one) { return one.files.empty(); }));
    for (const auto& [student, files] : absent) {
        if (!files.empty()) {
            text += say("{} handed in what is no .zip: {}.\n", "{} 交来的不是 .zip：{}。\n",
                        student->shown_name(), listed(files));
        }
    }
    for (const Text& note : roster.notes) {
        text += say("{}\n", "{}\n", note);
    }
    for (const Text& note : grading::unsure(records, roster.students)) {
        text += say("{}\n", "{}\n", note);
    }
    const auto unknown = grading::unknown_submissions(records, roster.students);
    if (!unknown.empty()) {
        text += say("The roster does not know {}: see gradebook.csv.\n",
                    "名单中没有 {}：见 gradebook.csv。\n", some_of(unknown));
    }
    return text;
}

Text about_passed_over(const std::vector<std::string>& files) {
    return files.empty() ? Text{"", ""}
                         : say("Skipped, since a submission is a folder or a .zip: {} ({}).\n",
                               "已略过（提交应是文件夹或 .zip）：{}（共 {} 个）。\n",
                               some_of(files), files.size());
}

Text where_to_look(const std::filesystem::path& folder) {
    return say("Open {0}/index.html; the gradebook is {0}/gradebook.csv.\n",
               "请打开 {0}/index.html；成绩册是 {0}/gradebook.csv。\n", folder.string());
}

std::string to_json(const std::vector<Record>& records) {
    std::string list;
    for (const Record& record : records) {
        list += (list.empty() ? "" : ",\n") + grading::to_json(record);
    }
    return R"({"schema": 1, "command": "grade", "submissions": [)"
           "\n" +
           list + "]}\n";
}

int exit_code(const std::vector<Record>& records) {
    return std::ranges::all_of(records, &Record::is_graded) ? ExitCode::done : ExitCode::ungraded;
}

}  // namespace

Text some_of(const std::vector<std::string>& names) {
    constexpr std::size_t most = 20;
    const std::vector<std::string> first(
        names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(most, names.size())));
    const Text more = names.size() > most ? Text{", …", "……"} : Text{"", ""};
    return say("{}{}", "{}{}", listed(first), more);
}

int finish(const grading::Results& results, const std::vector<Record>& records,
           const std::vector<const exercise::Exercise*>& exercises, const ReportPlan& plan,
           Language language) {
    const grading::ReportOptions options = plan.options();
    grading::write_reports(results.folder(), records, exercises, options);
    if (plan.json().is_given()) {
        plan.json().write(to_json(records));
    }
    if (!plan.json().replaces_text()) {
        const Text roster = options.roster ? about_roster(records, options) : Text{"", ""};
        io::write_output("-", {summary_of(records).in(language, ""), roster.in(language, ""),
                               about_passed_over(options.passed_over).in(language, ""),
                               where_to_look(results.folder()).in(language, "")});
    }
    return exit_code(records);
}

int tell_shard(const grading::Results& results, const std::vector<Record>& records,
               const grading::Shard& shard, Language language) {
    const Text said =
        say("Shard {} of {} is graded ({} submissions). When all are, `./workbook grade merge {}` "
            "writes the reports.\n",
            "第 {} 片（共 {} 片）已评完：{} 份提交。全部评完后，`./workbook grade merge {}` "
            "写出报告。\n",
            shard.index, shard.of, records.size(), results.folder().string());
    io::write_output("-", {said.in(language, "")});
    return exit_code(records);
}

}  // namespace nn::app
