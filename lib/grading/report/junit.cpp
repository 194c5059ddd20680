#include "grading/report/junit.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "grading/report/attendance.hpp"
#include "grading/report/brief.hpp"
#include "grading/report/html.hpp"
#include "grading/report/outcome.hpp"

namespace nn::grading {
namespace {

struct Counts {
    int tests = 0;
    int failures = 0;
    int errors = 0;
    int skipped = 0;

    Counts& operator+=(const Counts& other) {
        tests += other.tests;
        failures += other.failures;
        errors += other.errors;
        skipped += other.skipped;
        return *this;
    }
};

struct Element {
    std::string xml;
    Counts counts;
};

struct Case {
    std::string class_name;
    std::string name;
    std::string verdict;
    Text message;
};

std::string to_attribute(const Text& text, Language language) {
    return escaped_attribute(text.in(language, " / "));
}

Element to_element(const Case& test, Language language) {
    const auto write = [&](std::string_view what) {
        return fmt::format(
            "    <testcase classname=\"{}\" name=\"{}\">\n      <{} type=\"{}\" message=\"{}\"/>\n"
            "    </testcase>\n",
            escaped_attribute(test.class_name), escaped_attribute(test.name), what,
            escaped_attribute(test.verdict), to_attribute(test.message, language));
    };
    switch (outcome_of(test.verdict)) {
        case Outcome::wrong:
            return {write("failure"), {.tests = 1, .failures = 1}};
        case Outcome::broken:
        case Outcome::not_graded:
            return {write("error"), {.tests = 1, .errors = 1}};
        case Outcome::not_done:
            return {write("skipped"), {.tests = 1, .skipped = 1}};
        case Outcome::passed:
            break;
    }
    return {fmt::format("    <testcase classname=\"{}\" name=\"{}\"/>\n",
                        escaped_attribute(test.class_name), escaped_attribute(test.name)),
            {.tests = 1}};
}

// What is not judged is one case; the class name keeps it apart from the exercises.
Case whole(const Record& record) {
    const Text meaning = meaning_of(record.verdict);
    return {
        .class_name = "submission",
        .name = "graded",
        .verdict = record.verdict,
        .message = {meaning.en() + " " + record.problem.en(), meaning.zh() + record.problem.zh()}};
}

Case nothing_done(const Record& record) {
    const std::string verdict =
        holds_no_exercise(record) ? "NOT_HANDED_IN" : record.exercises.front().verdict;
    return {.class_name = "submission",
            .name = "graded",
            .verdict = verdict,
            .message = meaning_of(verdict)};
}

std::vector<Case> cases_of(const Record& record) {
    std::vector<Case> cases;
    if (!was_taken(record)) {
        cases.push_back(whole(record));
        return cases;
    }
    // A class hands in thousands of them
    if (std::ranges::none_of(record.exercises, is_handed_in)) {
        cases.push_back(nothing_done(record));
        return cases;
    }
    for (const ExerciseRecord& exercise : record.exercises) {
        for (const TaskRecord& task : exercise.tasks) {
            const std::string& verdict = verdict_of(exercise, task);
            cases.push_back({.class_name = exercise.id,
                             .name = task.id,
                             .verdict = verdict,
                             .message = mistake_in_brief(exercise, task)});
        }
    }
    return cases;
}

std::string to_attributes(const std::string& name, const Counts& counts) {
    return fmt::format(R"(name="{}" tests="{}" failures="{}" errors="{}")", escaped_attribute(name),
                       counts.tests, counts.failures, counts.errors);
}

Element suite_of(const Record& record, Language language) {
    Element cases;
    for (const Case& test : cases_of(record)) {
        const Element element = to_element(test, language);
        cases.xml += element.xml;
        cases.counts += element.counts;
    }
    const std::string note =
        is_in_usual_sandbox(record)
            ? ""
            : fmt::format(
                  "    <properties>\n      <property name=\"sandbox\" value=\"{}\"/>\n"
                  "    </properties>\n",
                  sandbox_of(record));
    return {fmt::format("  <testsuite {} skipped=\"{}\">\n{}{}  </testsuite>\n",
                        to_attributes(record.submission, cases.counts), cases.counts.skipped, note,
                        cases.xml),
            cases.counts};
}

}  // namespace

std::string junit_xml(const std::vector<Record>& records, const std::string& title,
                      Language language) {
    Element suites;
    for (const Record* record : by_name(records)) {
        const Element suite = suite_of(*record, language);
        suites.xml += suite.xml;
        suites.counts += suite.counts;
    }
    return fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites {}>\n{}</testsuites>\n",
        to_attributes(title, suites.counts), suites.xml);
}

}  // namespace nn::grading
