#include "grading/report/submission_table.hpp"

#include <map>

#include <fmt/format.h>

#include "grading/intake/names.hpp"
#include "grading/report/attendance.hpp"
#include "grading/report/html.hpp"
#include "grading/report/outcome.hpp"
#include "grading/report/page.hpp"

namespace nn::grading {
namespace {

std::string heading(const Exercises& exercises) {
    std::string row = R"(<thead><tr><th scope="col">)" + said({"Submission", "提交"}) +
                      R"(</th><th scope="col" class="number">)" + said({"Points", "得分"}) +
                      R"(</th><th scope="col">)" + said({"Verdict", "评判结果"}) + "</th>";
    for (const exercise::Exercise* exercise : exercises) {
        row +=
            R"(<th scope="col" class="upright"><span>)" + escaped(exercise->id()) + "</span></th>";
    }
    return row + "</tr></thead>\n";
}

std::string name_cell(const Record& record, const Student* student, bool is_unknown) {
    std::string cell =
        fmt::format(R"(<th scope="row"><a href="feedback/{}.html">{}</a>)",
                    in_link(file_name_of(record.submission)), named(record.submission));
    if (student != nullptr && !student->name.empty()) {
        cell += "<br>" + named(student->name);
    }
    if (is_unknown) {
        cell += R"(<br><span class="bad">)" + said({"not in the roster", "名单上没有"}) + "</span>";
    }
    return cell + "</th>";
}

std::string points_cell(const Record& record, const exercise::Exercise& exercise) {
    const ExerciseRecord* result = find_exercise(record, exercise.id());
    if (!record.is_graded() || result == nullptr || !is_handed_in(*result)) {
        return R"(<td class="number quiet">–</td>)";
    }
    const int points = result->points();
    const std::string_view shade = points == exercise.points() ? " full"
                                   : points == 0               ? " none"
                                                               : "";
    return fmt::format(R"(<td class="number{}">{}</td>)", shade, points);
}

// What is graded needs no more words; the rest is explained where it stands.
std::string verdict_cell(const Record& record) {
    std::string cell = R"(<td class="verdicts">)";
    if (outcome_of(record.verdict) == Outcome::passed) {
        cell += said({"graded", "已评分"});
    } else {
        cell += verdict_note(record.verdict);
        cell += record.problem.en().empty() ? "" : "<br>" + said(record.problem);
    }
    if (!record.is_sandboxed) {
        cell += R"(<br><strong class="bad">NOT SANDBOXED</strong>)";
    }
    return cell + "</td>";
}

}  // namespace

std::string submission_table(const std::vector<Record>& records, const Exercises& exercises,
                             const Roster& roster) {
    std::map<const Record*, const Student*> students;
    for (const auto& [student, record] : attendance(records, roster)) {
        students.emplace(record, student);
    }
    std::string table = said({"Submissions", "全部提交"}, "h2") +
                        R"(<div class="wide" tabindex="0" role="region" )"
                        "aria-label=\"Submissions · 全部提交\">\n<table>\n" +
                        heading(exercises) + "<tbody>\n";
    for (const Record* record : by_name(records)) {
        const Student* student = students.at(record);
        table += "<tr>" + name_cell(*record, student, student == nullptr && !roster.empty());
        table += record->is_graded() ? fmt::format(R"(<td class="number"><strong>{}</strong></td>)",
                                                   record->points())
                                     : R"(<td class="number quiet">–</td>)";
        table += verdict_cell(*record);
        for (const exercise::Exercise* exercise : exercises) {
            table += points_cell(*record, *exercise);
        }
        table += "</tr>\n";
    }
    return table + "</tbody>\n</table>\n</div>\n";
}

}  // namespace nn::grading
