#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <unistd.h>

#include "a_class.hpp"
#include "catch.hpp"
#include "grading/intake/names.hpp"
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

std::vector<std::string> names_of(const Folder& folder) {
    std::vector<std::string> names;
    for (const auto& [name, contents] : folder.files()) {
        names.push_back(name);
    }
    return names;
}

}  // namespace

TEST_CASE("all reports of a class are written, those for platforms only with a roster", "[exact]") {
    const Folder out;
    const auto& exercises = a_class::exercises();
    write_reports(out.path(), a_class::records(), exercises, {.roster = a_class::roster()});
    CHECK(names_of(out) ==
          std::vector<std::string>{"canvas.csv", "feedback/bao.html", "feedback/li.html",
                                   "feedback/mei.html", "feedback/wang.html", "feedback/zip.html",
                                   "gradebook.csv", "index.html", "junit.xml", "moodle.csv"});
    CHECK_THAT(out.files().at("canvas.csv"),
               Catch::Contains("Section,Parameter Initialization\r\n"));
    CHECK_THAT(out.files().at("feedback/li.html"), Catch::Contains("李雷"));
    CHECK(out.files().at("feedback/li.html").find("Wang") == std::string::npos);

    write_reports(out.path(), a_class::records(), exercises, {});
    CHECK(out.files().count("canvas.csv") == 0);
    CHECK(out.files().count("moodle.csv") == 0);
}

TEST_CASE("Canvas's gradebook has a name that says where there was no sandbox", "[exact]") {
    const Folder out;
    auto records = a_class::records();
    const nn::grading::ReportOptions options{.roster = a_class::roster()};
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
    CHECK(names_of(out) == std::vector<std::string>{"feedback/li.html", "feedback/notes.txt",
                                                    "gradebook.csv", "index.html", "junit.xml"});
}

TEST_CASE("the same records give the same reports, in whatever order they come", "[exact]") {
    const Folder out;
    auto records = a_class::records();
    write_reports(out.path(), records, a_class::exercises(), {.roster = a_class::roster()});
    const auto files = out.files();
    std::ranges::reverse(records);
    write_reports(out.path(), records, a_class::exercises(), {.roster = a_class::roster()});
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
    CHECK(out.files().size() == records.size() + 3);
    const std::string index = out.files().at("index.html");
    for (const auto& record : records) {
        CHECK(out.files().count("feedback/" + file_name_of(record.submission) + ".html") == 1);
    }
    CHECK(a_class::count_of(index, "href=\"feedback/") == records.size());
}
