#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>

#include "catch.hpp"

namespace fs = std::filesystem;

namespace {

const fs::path root = WORKBOOK_SOURCE_DIR;

// Whom each folder of lib/ may include, itself apart.
const std::map<std::string, std::set<std::string>> may_include{
    {"language", {}},
    {"random", {}},
    {"io", {"language"}},
    {"tensor", {"language"}},
    {"init", {"language", "tensor", "random"}},
    {"nn", {"language", "tensor", "random", "init"}},
    {"law", {"language"}},
    {"command_line", {"language", "io"}},
    {"section", {"language", "io", "random", "tensor", "law", "command_line"}},
    {"picture", {"language", "tensor", "law", "section"}},
    {"stats", {"language", "tensor", "law"}},
    {"catalogue", {"language", "tensor", "random", "init", "law", "stats"}},
    {"verify", {"language", "tensor", "law", "stats", "catalogue"}},
    {"process", {"language"}},
    {"call", {"language", "tensor", "random", "nn"}},
    {"driver", {"tensor", "nn", "process", "call"}},
    {"exercise",
     {"language", "io", "tensor", "random", "law", "command_line", "section", "stats", "catalogue",
      "process", "call"}},
    {"grading", {"language", "io", "tensor", "section", "process", "call", "exercise"}},
    {"app",
     {"language", "io", "tensor", "random", "init", "nn", "law", "command_line", "section", "stats",
      "catalogue", "verify", "process", "exercise", "grading"}},
};

struct Include {
    fs::path file;
    std::string header;
};

std::vector<Include> includes_below(const fs::path& folder, const std::regex& pattern) {
    std::vector<Include> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string extension = entry.path().extension();
        // Submissions do what they like
        if (entry.path().string().find("/grading/corpus/") != std::string::npos) {
            continue;
        }
        if (extension != ".hpp" && extension != ".cpp" && extension != ".in") {
            continue;
        }
        std::ifstream stream(entry.path());
        for (std::string line; std::getline(stream, line);) {
            std::smatch match;
            if (std::regex_search(line, match, pattern)) {
                found.push_back({fs::relative(entry.path(), root), match[1]});
            }
        }
    }
    return found;
}

std::string first_part(const fs::path& path) {
    return *path.begin();
}

}  // namespace

TEST_CASE("every folder of lib/ includes only those below it", "[exact]") {
    const auto includes = includes_below(root / "lib", std::regex("^#include \"(.+)\""));
    REQUIRE(includes.size() > 50);
    for (const auto& [file, header] : includes) {
        const std::string from = *std::next(file.begin());
        const std::string to = first_part(header);
        INFO(file << " includes " << header);
        REQUIRE(may_include.contains(from));
        CHECK((from == to || may_include.at(from).contains(to)));
    }
}

TEST_CASE("no file includes a source", "[exact]") {
    for (const char* folder : {"lib", "chapters", "tests", "docs"}) {
        for (const auto& [file, source] :
             includes_below(root / folder, std::regex("^\\s*#\\s*include [\"<](.+\\.cpp)[\">]"))) {
            FAIL_CHECK(file << " includes " << source);
        }
    }
}

// What a compiler and a linter tell only of the very file that they are given.
TEST_CASE("a source uses its constants, and the names that it shortens", "[exact]") {
    const std::regex definition(
        "^(?:(?:const|constexpr) (?!(?:nn::\\w+::)?Registration)[\\w:<>, ]+? (?=\\w+(?: =|\\{|\\[))"
        "|\\s*using (?:\\w+::)+(?=\\w+;)|\\s*namespace (?=\\w+ = ))(\\w+)");
    std::size_t found = 0;
    for (const char* folder : {"lib", "chapters", "docs", "tests"}) {
        for (const auto& [file, name] : includes_below(root / folder, definition)) {
            if (file.extension() != ".cpp") {
                continue;
            }
            std::ifstream stream(root / file);
            const std::string text(std::istreambuf_iterator<char>(stream), {});
            const std::regex word("\\b" + name + "\\b");
            INFO(file << " does not use " << name);
            CHECK(std::distance(std::sregex_iterator(text.begin(), text.end(), word), {}) > 1);
            ++found;
        }
    }
    CHECK(found > 200);
}

TEST_CASE("nothing in lib/ names a chapter", "[exact]") {
    for (const auto& chapter : fs::directory_iterator(root / "chapters")) {
        if (!chapter.is_directory()) {
            continue;
        }
        for (const auto& entry : fs::recursive_directory_iterator(root / "lib")) {
            if (!entry.is_regular_file()) {
                continue;
            }
            std::ifstream stream(entry.path());
            const std::string text(std::istreambuf_iterator<char>(stream), {});
            INFO(entry.path() << " names " << chapter.path().filename());
            CHECK(text.find("\"" + chapter.path().filename().string() + "/") == std::string::npos);
            CHECK(text.find(chapter.path().filename().string() + "::") == std::string::npos);
        }
    }
}

TEST_CASE("each header whose place moves between versions is named in one file", "[exact]") {
    std::map<std::string, std::set<fs::path>> files;
    for (const char* folder : {"lib", "chapters", "tests"}) {
        for (const auto& [file, header] :
             includes_below(root / folder, std::regex("^#include <((?:xtensor|catch2)/.+)>"))) {
            files[header].insert(file);
        }
    }
    REQUIRE(files.size() >= 8);
    for (const auto& [header, where] : files) {
        INFO(header);
        CHECK(where.size() == 1);
    }
}

TEST_CASE("slow headers stay out of the library's headers", "[exact]") {
    for (const auto& [file, header] :
         includes_below(root / "lib", std::regex("^#include "
                                                 "<(xtensor-blas/.+|xtensor/.*xio.hpp|nlohmann/"
                                                 "(?!json_fwd).+|rapidjson/.+|boost/.+)>"))) {
        INFO(file << " includes " << header);
        CHECK((file.extension() == ".cpp" || file == "lib/io/json.hpp"));
    }
    for (const auto& [file, header] :
         includes_below(root / "lib", std::regex("^#include \"(io/json.hpp)\""))) {
        INFO(file << " includes " << header);
        CHECK(file.extension() == ".cpp");
    }
}

TEST_CASE("a section's program links no battery, no catalogue, no check and no orthogonal",
          "[exact]") {
    for (const char* folder : {"chapters", "lib/section", "lib/law", "lib/command_line"}) {
        for (const auto& [file, header] : includes_below(
                 root / folder,
                 std::regex(
                     "^#include [\"<]((?:stats|catalogue|exercise|boost|nlohmann)/.+)[\">]"))) {
            INFO(file << " includes " << header);
            CHECK(file.string().find("/exercises/") != std::string::npos);
        }
    }
    // Told by the program itself: the names of what it was linked with
    for (const char* program : {"parameter_initialization/00_default", "run"}) {
        std::ifstream stream(fs::path(WORKBOOK_BINARY_DIR) / program, std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(stream), {});
        REQUIRE(bytes.find("nn7section") != std::string::npos);
        for (const char* name :
             {"nn5stats", "nn9catalogue", "nn8exercise", "nn4init11orthogonal_"}) {
            INFO(program << " holds " << name);
            CHECK(bytes.find(name) == std::string::npos);
        }
    }
}

TEST_CASE("every section has its page, its outputs and its test", "[exact]") {
    for (const auto& chapter : fs::directory_iterator(root / "chapters")) {
        if (!chapter.is_directory()) {
            continue;
        }
        for (const auto& section : fs::directory_iterator(chapter)) {
            if (!section.is_directory()) {
                continue;
            }
            INFO(section.path());
            for (const char* file :
                 {"section.hpp", "section.cpp", "expected.en.txt", "expected.zh.txt"}) {
                CHECK(fs::exists(section.path() / file));
            }
            CHECK(fs::exists(root / "tests" / "chapters" / chapter.path().filename() /
                             ("test_" + section.path().filename().string() + ".cpp")));
        }
    }
}
