#include <filesystem>
#include <map>
#include <set>

#include "catch.hpp"

namespace fs = std::filesystem;

namespace {

const fs::path book = WORKBOOK_SOURCE_DIR;

// The names that the files of a folder begin with, by what they end with.
std::map<std::string, std::set<std::string>> names_by_ending(const fs::path& folder) {
    std::map<std::string, std::set<std::string>> names;
    if (fs::exists(folder)) {
        for (const auto& entry : fs::directory_iterator(folder)) {
            const std::string file = entry.path().filename().string();
            const auto dot = file.find('.');
            names[file.substr(dot)].insert(file.substr(0, dot));
        }
    }
    return names;
}

std::vector<fs::path> sections() {
    std::vector<fs::path> found;
    for (const auto& chapter : fs::directory_iterator(book / "chapters")) {
        if (chapter.is_directory()) {
            for (const auto& section : fs::directory_iterator(chapter)) {
                if (section.is_directory()) {
                    found.push_back(section.path());
                }
            }
        }
    }
    return found;
}

}  // namespace

TEST_CASE("an exercise has all its files, and none of them is an orphan", "[exact]") {
    REQUIRE(sections().size() >= 6);
    std::map<std::string, std::size_t> in_chapter;
    for (const fs::path& section : sections()) {
        INFO(section);
        const std::string chapter = section.parent_path().filename();
        auto ours = names_by_ending(section / "exercises");
        const std::set<std::string>& exercises = ours[".check.cpp"];
        in_chapter[chapter] += exercises.size();
        for (const char* ending : {".hpp", ".stub.cpp", ".en.md", ".zh.md"}) {
            INFO(ending);
            CHECK(ours[ending] == exercises);
        }
        auto solutions =
            names_by_ending(book / "tests" / "solutions" / chapter / section.filename());
        CHECK(solutions[".cpp"] == exercises);
        CHECK(solutions[".mutants.json"] == exercises);
    }
    for (const auto& [chapter, count] : in_chapter) {
        INFO(chapter);
        CHECK(count >= 8);
    }
}

TEST_CASE("no two sections of the book have one name", "[exact]") {
    std::set<std::string> names;
    for (const fs::path& section : sections()) {
        INFO(section);
        CHECK(names.insert(section.filename()).second);
    }
}
