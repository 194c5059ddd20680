#include "grading/report/reports.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "grading/intake/names.hpp"
#include "grading/report/attendance.hpp"
#include "grading/report/feedback.hpp"
#include "grading/report/gradebook.hpp"
#include "grading/report/junit.hpp"
#include "grading/report/page_zip.hpp"
#include "grading/report/platform_name.hpp"
#include "grading/report/teacher_page.hpp"
#include "io/file.hpp"
#include "language/readable.hpp"

namespace nn::grading {
namespace fs = std::filesystem;
namespace {

// Canvas takes every cell for a score or a student: only the name can say it
constexpr const char* sandboxed_canvas = "canvas.csv";
constexpr const char* unsandboxed_canvas = "canvas (NOT SANDBOXED).csv";
constexpr const char* moodle = "moodle.csv";

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

// A name that every file system takes; different ones may become the same.
std::string file_name(std::string_view name) {
    std::string file = printable(name);
    std::ranges::replace_if(
        file,
        [](char c) { return std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos; },
        '-');
    return file;
}

// Who gets a page, by mail: known by their address, else by what else is told of them.
std::string recipient(const Student* student, const Record& record) {
    const std::string& known = student == nullptr        ? record.submission
                               : !student->email.empty() ? student->email
                               : !student->login.empty() ? student->login
                                                         : student->shown_name();
    return file_name(shortened(known, 60));
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

// Packs a page under a name that nobody else has: the second gets that of its file.
class Packet {
public:
    void add(const std::string& name, const std::string& file, const std::string& page) {
        const bool is_new = names_.insert(in_lower_case(name)).second;
        zip_.add(is_new ? name : file, page);
    }

    void write(const fs::path& to) {
        if (names_.empty()) {
            remove_file(to);
        } else {
            write_report(to, zip_.finish());
        }
    }

private:
    std::set<std::string> names_;
    PageZip zip_;
};

// Writes a page a submission into the folder, and all of them once more to be sent.
void write_feedback(const fs::path& out, const std::vector<Record>& records,
                    const Exercises& exercises, const Roster& roster,
                    const ReportOptions& options) {
    const fs::path folder = out / "feedback";
    std::set<std::string> files;
    Packet mail;
    Packet upload;
    for (const auto& [student, record] : attendance(records, roster)) {
        if (record == nullptr) {
            continue;
        }
        const std::string file = feedback_file_of(*record);
        const std::string& name = student == nullptr ? record->submission : student->shown_name();
        const std::string page =
            feedback_page(*record, exercises, name, options.title, options.language);
        write_report(folder / file, page);
        files.insert(file);
        mail.add(recipient(student, *record) + ".html", file, page);
        if (const auto platform = platform_name(record->submission)) {
            const std::string prefix = file_name(platform->prefix);
            upload.add(prefix + "feedback.html", prefix + file, page);
        }
    }
    remove_others(folder, files);
    mail.write(out / "feedback-mail.zip");
    upload.write(out / "feedback-upload.zip");
}

// The gradebooks of the platforms that the roster can be of, by file; none without a roster.
std::map<std::string, std::string> platform_gradebooks(const std::vector<Record>& records,
                                                       const Exercises& exercises,
                                                       const ReportOptions& options) {
    if (!options.roster) {
        return {};
    }
    const auto& [students, worksheet, notes] = *options.roster;
    if (worksheet) {
        return {{moodle, moodle_worksheet(records, students, *worksheet, options.language)}};
    }
    const bool all_sandboxed = std::ranges::all_of(records, &Record::is_sandboxed);
    std::map<std::string, std::string> files{
        {all_sandboxed ? sandboxed_canvas : unsandboxed_canvas,
         canvas_csv(records, exercises, students, options.title)}};
    if (std::ranges::all_of(students, [](const Student& one) { return one.canvas.empty(); })) {
        files[moodle] = moodle_csv(records, students, options.title, options.language);
    }
    return files;
}

void write_platforms(const fs::path& out, const std::vector<Record>& records,
                     const Exercises& exercises, const ReportOptions& options) {
    const auto files = platform_gradebooks(records, exercises, options);
    for (const char* file : {sandboxed_canvas, unsandboxed_canvas, moodle}) {
        const auto gradebook = files.find(file);
        if (gradebook == files.end()) {
            remove_file(out / file);
        } else {
            write_report(out / file, gradebook->second);
        }
    }
}

}  // namespace

void write_reports(const fs::path& out, const std::vector<Record>& records,
                   const Exercises& exercises, const ReportOptions& options) {
    const Roster roster = options.roster ? options.roster->students : Roster{};
    make_folder(out / "feedback");
    write_report(out / "gradebook.csv", gradebook_csv(records, exercises, roster));
    write_platforms(out, records, exercises, options);
    write_report(out / "junit.xml", junit_xml(records, options.title, options.language));
    write_report(out / "index.html", teacher_page(records, exercises, options));
    write_feedback(out, records, exercises, roster, options);
}

}  // namespace nn::grading
