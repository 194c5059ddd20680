#include "grading/report/junit.hpp"

#include <algorithm>

#include "grading/report/attendance.hpp"
#include "grading/report/brief.hpp"
#include "grading/report/score.hpp"
#include "language/markup.hpp"

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

struct Part {
    Markup xml;
    Counts counts;
};

struct Case {
    std::string class_name;
    std::string name;
    Verdict verdict;
    Text message;
};

Part part_of(const Case& test, Language language) {
    const Attributes names{{"classname", test.class_name}, {"name", test.name}};
    const auto write = [&](Literal what) {
        const Markup why = empty_element(what, {{"type", to_string(test.verdict)},
                                                {"message", test.message.in(language, " / ")}});
        return "    " + element("testcase", names, "\n      " + why + "\n    ") + "\n";
    };
    switch (test.verdict.kind()) {
        case Verdict::Kind::wrong:
            return {write("failure"), {.tests = 1, .failures = 1}};
        case Verdict::Kind::broken:
        case Verdict::Kind::not_graded:
            return {write("error"), {.tests = 1, .errors = 1}};
        case Verdict::Kind::not_done:
            return {write("skipped"), {.tests = 1, .skipped = 1}};
        case Verdict::Kind::passed:
            break;
    }
    return {"    " + empty_element("testcase", names) + "\n", {.tests = 1}};
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
    const Verdict verdict = holds_no_exercise(record) ? Verdict(State::not_handed_in)
                                                      : record.exercises.front().verdict;
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
    if (std::ranges::none_of(record.exercises, &Result::is_handed_in)) {
        cases.push_back(nothing_done(record));
        return cases;
    }
    for (const Result& exercise : record.exercises) {
        for (const Finding& task : exercise.tasks) {
            cases.push_back({.class_name = exercise.id,
                             .name = task.id,
                             .verdict = task.verdict,
                             .message = mistake_in_brief(exercise, task)});
        }
    }
    return cases;
}

Attributes attributes_of(const std::string& name, const Counts& counts) {
    return {{"name", name},
            {"tests", std::to_string(counts.tests)},
            {"failures", std::to_string(counts.failures)},
            {"errors", std::to_string(counts.errors)}};
}

Part suite_of(const Record& record, Language language) {
    Part cases;
    if (!is_in_usual_sandbox(record)) {
        const Markup sandbox =
            empty_element("property", {{"name", "sandbox"}, {"value", sandbox_of(record)}});
        cases.xml = "    " + element("properties", "\n      " + sandbox + "\n    ") + "\n";
    }
    for (const Case& test : cases_of(record)) {
        const Part one = part_of(test, language);
        cases.xml += one.xml;
        cases.counts += one.counts;
    }
    Attributes attributes = attributes_of(record.submission, cases.counts);
    attributes.push_back({"skipped", std::to_string(cases.counts.skipped)});
    return {"  " + element("testsuite", attributes, "\n" + cases.xml + "  ") + "\n", cases.counts};
}

}  // namespace

std::string junit_xml(const std::vector<Record>& records, const std::string& title,
                      Language language) {
    Part suites;
    for (const Record* record : by_name(records)) {
        const Part suite = suite_of(*record, language);
        suites.xml += suite.xml;
        suites.counts += suite.counts;
    }
    return (Markup::verbatim("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") +
            element("testsuites", attributes_of(title, suites.counts), "\n" + suites.xml) + "\n")
        .characters();
}

}  // namespace nn::grading
