#include "grading/report/submission_table.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "grading/report/attendance.hpp"
#include "grading/report/feedback.hpp"
#include "grading/report/html.hpp"
#include "grading/report/outcome.hpp"
#include "grading/report/page.hpp"
#include "language/readable.hpp"

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
    std::string cell = fmt::format(R"(<th scope="row"><a href="feedback/{}">{}</a>)",
                                   in_link(feedback_file_of(record)), named(record.submission));
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
    if (!was_taken(record) || result == nullptr || !is_handed_in(*result) || !was_judged(*result)) {
        return R"(<td class="number quiet">–</td>)";
    }
    const int points = result->points();
    const std::string_view shade = points == exercise.points() ? " full"
                                   : points == 0               ? " none"
                                                               : "";
    return fmt::format(R"(<td class="number{}">{}</td>)", shade, points);
}

// What was handed in and belongs to no exercise: perhaps an answer under another name.
std::string ignored_in_brief(const Record& record) {
    constexpr std::size_t longest = 120;
    if (record.ignored.empty()) {
        return "";
    }
    std::string list;
    for (const std::string& path : record.ignored) {
        list += (list.empty() ? "" : ", ") + ignored_item(shortened(path, longest));
    }
    return R"(<br><span class="quiet">)" + said({"ignored:", "略去："}) + " " + list + "</span>";
}

// What is graded needs no more words; the rest is explained where it stands.
std::string verdict_cell(const Record& record) {
    std::string cell = R"(<td class="verdicts">)";
    if (has_score(record)) {
        cell += said({"graded", "已评分"});
    } else if (was_taken(record)) {
        cell += R"(<span class="bad">)" + said(*why_no_score(record)) + "</span>";
    } else {
        cell += verdict_note(record.verdict);
        cell += record.problem.en().empty() ? "" : "<br>" + said(record.problem);
    }
    cell += ignored_in_brief(record);
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
        table += has_score(*record) ? fmt::format(R"(<td class="number"><strong>{}</strong></td>)",
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
