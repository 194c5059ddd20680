#include "grading/report/reports.hpp"

#include <algorithm>
#include <set>

#include "grading/report/attendance.hpp"
#include "grading/report/feedback.hpp"
#include "grading/report/gradebook.hpp"
#include "grading/report/junit.hpp"
#include "grading/report/teacher_page.hpp"
#include "io/file.hpp"

namespace nn::grading {
namespace fs = std::filesystem;
namespace {

// Canvas takes every cell for a score or a student: only the name can say it
constexpr const char* sandboxed_canvas = "canvas.csv";
constexpr const char* unsandboxed_canvas = "canvas (NOT SANDBOXED).csv";

void write_report(const fs::path& file, const std::string& contents) {
    io::write_output(file.string(), {contents});
}

void make_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        throw io::WriteError(folder.string() + ": " + error.message());
    }
}

void remove_file(const fs::path& file) {
    std::error_code error;
    fs::remove(file, error);
    if (error) {
        throw io::WriteError(file.string() + ": " + error.message());
    }
}

// Writes a page a submission, and gives the names of the files.
std::set<std::string> write_feedback(const fs::path& folder, const std::vector<Record>& records,
                                     const Exercises& exercises, const Roster& roster,
                                     const ReportOptions& options) {
    std::set<std::string> files;
    for (const auto& [student, record] : attendance(records, roster)) {
        if (record != nullptr) {
            const std::string file = feedback_file_of(*record);
            const std::string& name =
                student == nullptr ? record->submission : student->shown_name();
            write_report(folder / file,
                         feedback_page(*record, exercises, name, options.title, options.language));
            files.insert(file);
        }
    }
    return files;
}

void remove_others(const fs::path& folder, const std::set<std::string>& files) {
    std::vector<fs::path> others;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".html" &&
            !files.contains(entry.path().filename().string())) {
            others.push_back(entry.path());
        }
    }
    for (const fs::path& other : others) {
        remove_file(other);
    }
}

}  // namespace

void write_reports(const fs::path& out, const std::vector<Record>& records,
                   const Exercises& exercises, const ReportOptions& options) {
    const Roster roster = options.roster.value_or(Roster{});
    const fs::path feedback = out / "feedback";
    make_folder(feedback);
    write_report(out / "gradebook.csv", gradebook_csv(records, exercises, roster));
    const bool all_sandboxed = std::ranges::all_of(records, &Record::is_sandboxed);
    const char* canvas = all_sandboxed ? sandboxed_canvas : unsandboxed_canvas;
    remove_file(out / (all_sandboxed ? unsandboxed_canvas : sandboxed_canvas));
    if (roster.empty()) {
        remove_file(out / canvas);
        remove_file(out / "moodle.csv");
    } else {
        write_report(out / canvas, canvas_csv(records, exercises, roster, options.title));
        write_report(out / "moodle.csv",
                     moodle_csv(records, roster, options.title, options.language));
    }
    write_report(out / "junit.xml", junit_xml(records, options.title, options.language));
    write_report(out / "index.html",
                 teacher_page(records, exercises, roster, options.title, options.language));
    remove_others(feedback, write_feedback(feedback, records, exercises, roster, options));
}

}  // namespace nn::grading
