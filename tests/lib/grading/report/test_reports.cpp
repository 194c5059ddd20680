#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <unistd.h>

#include "a_class.hpp"
#include "catch.hpp"
#include "exports.hpp"
#include "grading/intake/names.hpp"
#include "grading/intake/zip_reader.hpp"
#include "grading/report/reports.hpp"
#include "io/file.hpp"
#include "page_rules.hpp"

namespace fs = std::filesystem;
using nn::grading::file_name_of;
using nn::grading::write_reports;

namespace {

// A folder of the test's own, which goes with it
class Folder {
public:
    Folder() {
        fs::remove_all(path_);
        fs::create_directories(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }

    [[nodiscard]] const fs::path& path() const { return path_; }

    [[nodiscard]] std::map<std::string, std::string> files() const {
        std::map<std::string, std::string> files;
        for (const auto& entry : fs::recursive_directory_iterator(path_)) {
            if (entry.is_regular_file()) {
                std::ostringstream contents;
                contents << std::ifstream(entry.path(), std::ios::binary).rdbuf();
                files[entry.path().lexically_relative(path_).string()] = contents.str();
            }
        }
        return files;
    }

private:
    fs::path path_ = fs::temp_directory_path() / ("reports." + std::to_string(getpid()));
};

nn::grading::RosterFile the_roster() {
    return {.students = a_class::roster()};
}

std::vector<std::string> names_of(const Folder& folder) {
    std::vector<std::string> names;
    for (const auto& [name, contents] : folder.files()) {
        names.push_back(name);
    }
    return names;
}

// What a zip archive among the reports holds.
std::vector<std::string> entries_of(const Folder& folder, const std::string& file) {
    const std::string zip = folder.files().at(file);
    std::vector<std::string> names;
    nn::grading::ZipReader reader(zip, file);
    while (const auto item = reader.next()) {
        names.push_back(item->path);
        CHECK(reader.bytes().starts_with("<!DOCTYPE html>"));
    }
    return names;
}

}  // namespace

TEST_CASE("all reports of a class are written, those for platforms only with a roster", "[exact]") {
    const Folder out;
    const auto& exercises = a_class::exercises();
    write_reports(out.path(), a_class::records(), exercises, {.roster = the_roster()});
    CHECK(names_of(out) == std::vector<std::string>{"canvas.csv", "feedback-mail.zip",
                                                    "feedback/bao.html", "feedback/li.html",
                                                    "feedback/mei.html", "feedback/wang.html",
                                                    "feedback/zip.html", "gradebook.csv",
                                                    "index.html", "junit.xml", "moodle.csv"});
    CHECK_THAT(out.files().at("canvas.csv"),
               Catch::Contains("Section,Parameter Initialization\r\n"));
    CHECK_THAT(out.files().at("feedback/li.html"), Catch::Contains("李雷"));
    CHECK(out.files().at("feedback/li.html").find("Wang") == std::string::npos);

    write_reports(out.path(), a_class::records(), exercises, {});
    CHECK(out.files().count("canvas.csv") == 0);
    CHECK(out.files().count("moodle.csv") == 0);
}

TEST_CASE("the pages are packed for mail, and as the platform takes them back", "[exact]") {
    const Folder out;
    const std::vector<nn::grading::Record> records{
        a_class::right("Bob Smith_1234569_assignsubmission_file_"),
        a_class::right("Zoë Li_1234570_assignsubmission_file_"), a_class::right("else/where")};
    write_reports(out.path(), records, a_class::exercises(),
                  {.roster = nn::grading::read_roster(exports::moodle)});
    CHECK(entries_of(out, "feedback-mail.zip") ==
          std::vector<std::string>{"bob@x.org.html", "zoe@x.org.html", "else-where.html"});
    CHECK(entries_of(out, "feedback-upload.zip") ==
          std::vector<std::string>{"Bob Smith_1234569_assignsubmission_file_feedback.html",
                                   "Zoë Li_1234570_assignsubmission_file_feedback.html"});
    CHECK(out.files().count("canvas.csv") == 0);
    CHECK_THAT(out.files().at("moodle.csv"), Catch::StartsWith("Identifier,"));

    write_reports(out.path(), {a_class::right("smithbob_340934_8877_hw")}, a_class::exercises(),
                  {.roster = nn::grading::read_roster(exports::canvas)});
    CHECK(entries_of(out, "feedback-mail.zip") == std::vector<std::string>{"bsmith.html"});
    CHECK(entries_of(out, "feedback-upload.zip") ==
          std::vector<std::string>{"smithbob_340934_8877_feedback.html"});
    CHECK(out.files().count("moodle.csv") == 0);
    CHECK_THAT(out.files().at("canvas.csv"), Catch::Contains("\"Smith, Bob\",340934,s1002"));

    write_reports(out.path(), {a_class::right("li")}, a_class::exercises(), {});
    CHECK(out.files().count("feedback-upload.zip") == 0);
}

TEST_CASE("a page is packed for each, also where two have one address", "[exact]") {
    const Folder out;
    const nn::grading::Roster roster{{.folder = "a", .email = "x@y.z"},
                                     {.folder = "b", .email = "X@y.z"}};
    write_reports(out.path(), {a_class::right("a"), a_class::right("b")}, a_class::exercises(),
                  {.roster = nn::grading::RosterFile{.students = roster}});
    CHECK(entries_of(out, "feedback-mail.zip") == std::vector<std::string>{"x@y.z.html", "b.html"});
}

TEST_CASE("Canvas's gradebook has a name that says where there was no sandbox", "[exact]") {
    const Folder out;
    auto records = a_class::records();
    const nn::grading::ReportOptions options{.roster = the_roster()};
    const std::string unsandboxed = "canvas (NOT SANDBOXED).csv";
    write_reports(out.path(), records, a_class::exercises(), options);
    CHECK(out.files().count(unsandboxed) == 0);
    records[0].is_sandboxed = false;
    write_reports(out.path(), records, a_class::exercises(), options);
    CHECK(out.files().count("canvas.csv") == 0);
    CHECK(out.files().count(unsandboxed) == 1);
    write_reports(out.path(), records, a_class::exercises(), {});
    CHECK(out.files().count(unsandboxed) == 0);
}

TEST_CASE("no page stays of a submission that is no more", "[exact]") {
    const Folder out;
    write_reports(out.path(), a_class::records(), a_class::exercises(), {});
    std::ofstream(out.path() / "feedback" / "notes.txt") << "the teacher's own";
    write_reports(out.path(), {a_class::right("li")}, a_class::exercises(), {});
    CHECK(names_of(out) == std::vector<std::string>{"feedback-mail.zip", "feedback/li.html",
                                                    "feedback/notes.txt", "gradebook.csv",
                                                    "index.html", "junit.xml"});
}

TEST_CASE("the same records give the same reports, in whatever order they come", "[exact]") {
    const Folder out;
    auto records = a_class::records();
    write_reports(out.path(), records, a_class::exercises(), {.roster = the_roster()});
    const auto files = out.files();
    std::ranges::reverse(records);
    write_reports(out.path(), records, a_class::exercises(), {.roster = the_roster()});
    CHECK(out.files() == files);
}

TEST_CASE("a report that cannot be written is an error that names it", "[exact]") {
    const Folder out;
    fs::create_directories(out.path() / "junit.xml");
    CHECK_THROWS_WITH(write_reports(out.path(), a_class::records(), a_class::exercises(), {}),
                      Catch::Contains("junit.xml"));
    CHECK_THROWS_AS(
        write_reports(out.path() / "gradebook.csv", a_class::records(), a_class::exercises(), {}),
        nn::io::WriteError);
}

TEST_CASE("hostile submissions have a page each, inside the folder, that the index links to",
          "[exact]") {
    const Folder out;
    std::vector<nn::grading::Record> records;
    for (const std::string& text : a_class::hostile_texts()) {
        if (text.size() < 100) {
            records.push_back(a_class::hostile(text));
        }
    }
    write_reports(out.path(), records, a_class::exercises(), {});
    CHECK(out.files().size() == records.size() + 4);
    const std::string index = out.files().at("index.html");
    for (const auto& record : records) {
        CHECK(out.files().count("feedback/" + file_name_of(record.submission) + ".html") == 1);
    }
    CHECK(a_class::count_of(index, "href=\"feedback/") == records.size());
}
