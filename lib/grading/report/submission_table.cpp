#include "grading/report/submission_table.hpp"

#include <map>

#include "grading/report/attendance.hpp"
#include "grading/report/feedback.hpp"
#include "grading/report/page.hpp"
#include "grading/report/score.hpp"
#include "language/readable.hpp"

namespace nn::grading {
namespace {

Markup heading(const Exercises& exercises) {
    Markup row = element("th", {{"scope", "col"}}, said({"Submission", "提交"})) +
                 element("th.number", {{"scope", "col"}}, said({"Points", "得分"})) +
                 element("th", {{"scope", "col"}}, said({"Verdict", "评判结果"}));
    for (const exercise::Exercise* exercise : exercises) {
        row += element("th.upright", {{"scope", "col"}}, element("span", exercise->id()));
    }
    return element("thead", element("tr", row)) + "\n";
}

Markup bad(const Markup& words) {
    return element("span.bad", words);
}

Markup name_cell(const Record& record, const Student* student, bool is_unknown) {
    Markup cell = element("a", {{"href", "feedback/" + in_link(feedback_file_of(record))}},
                          named(record.submission));
    if (student != nullptr && !student->name.empty()) {
        cell += empty_element("br") + named(student->name);
    }
    if (is_unknown) {
        cell += empty_element("br") + bad(said({"not in the roster", "名单上没有"}));
    }
    return element("th", {{"scope", "row"}}, cell);
}

Markup points_cell(const Record& record, const exercise::Exercise& exercise) {
    const Result* result = find_exercise(record, exercise.id());
    if (!was_taken(record) || result == nullptr || !result->is_handed_in() ||
        !result->was_judged()) {
        return element("td.number.quiet", "–");
    }
    const int points = result->points();
    return element(points == exercise.points() ? Literal("td.number.full")
                   : points == 0               ? Literal("td.number.none")
                                               : Literal("td.number"),
                   std::to_string(points));
}

// What was handed in and belongs to no exercise: perhaps an answer under another name.
Markup ignored_in_brief(const Record& record) {
    constexpr std::size_t longest = 120;
    if (record.ignored.empty()) {
        return "";
    }
    Markup list;
    for (const std::string& path : record.ignored) {
        list += (list.empty() ? " " : ", ") + ignored_item(shortened(path, longest));
    }
    return empty_element("br") + element("span.quiet", said({"ignored:", "略去："}) + list);
}

// What is graded needs no more words; the rest is explained where it stands.
Markup verdict_cell(const Record& record) {
    Markup cell;
    if (has_score(record)) {
        cell += said({"graded", "已评分"});
    } else if (was_taken(record)) {
        cell += bad(said(*why_no_score(record)));
    } else {
        cell += verdict_note(record.verdict);
        cell += record.problem.en().empty() ? "" : empty_element("br") + said(record.problem);
    }
    cell += ignored_in_brief(record);
    if (!record.is_sandboxed) {
        cell += empty_element("br") + element("strong.bad", "NOT SANDBOXED");
    }
    return element("td.verdicts", cell);
}

}  // namespace

Markup submission_table(const std::vector<Record>& records, const Exercises& exercises,
                        const Roster& roster) {
    std::map<const Record*, const Student*> students;
    for (const auto& [student, record] : attendance(records, roster)) {
        students.emplace(record, student);
    }
    Markup rows;
    for (const Record* record : by_name(records)) {
        const Student* student = students.at(record);
        Markup row = name_cell(*record, student, student == nullptr && !roster.empty());
        row += has_score(*record)
                   ? element("td.number", element("strong", std::to_string(record->points())))
                   : element("td.number.quiet", "–");
        row += verdict_cell(*record);
        for (const exercise::Exercise* exercise : exercises) {
            row += points_cell(*record, *exercise);
        }
        rows += element("tr", row) + "\n";
    }
    return said({"Submissions", "全部提交"}, "h2") +
           element(
               "div.wide",
               {{"tabindex", "0"}, {"role", "region"}, {"aria-label", "Submissions · 全部提交"}},
               element("table", heading(exercises) + element("tbody", rows)));
}

}  // namespace nn::grading
