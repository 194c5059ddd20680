#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "catch.hpp"
#include "mutants/mutant.hpp"
#include "mutants/networks.hpp"
#include "stats/mistakes/mistakes.hpp"
#include "stats/result.hpp"
#include "support/process.hpp"

using Catch::Matchers::Contains;

namespace {

std::string page(const std::string& file) {
    return support::read_file(std::string(WORKBOOK_SOURCE_DIR) + "/" + file);
}

// The text of all sections and of the guide.
std::string all_pages() {
    namespace fs = std::filesystem;
    std::string text;
    for (const char* folder : {"chapters", "docs/guide"}) {
        for (const auto& entry :
             fs::recursive_directory_iterator(std::string(WORKBOOK_SOURCE_DIR) + "/" + folder)) {
            if (entry.path().filename() == "section.cpp" || entry.path().extension() == ".dox") {
                text += support::read_file(entry.path().string());
            }
        }
    }
    return text;
}

// Every list of reports, as `owner/repository#1, owner/repository#2`.
std::vector<std::string_view> reports() {
    std::vector<std::string_view> lists;
    for (const auto& mistake : nn::stats::mistakes()) {
        lists.push_back(mistake.bug);
    }
    for (const auto& part : {mutants::of_structure(), mutants::of_seeds()}) {
        for (const auto& mutant : part) {
            lists.push_back(mutant.bug);
        }
    }
    for (const auto& mutant : networks::mutants()) {
        lists.push_back(mutant.bug);
    }
    return lists;
}

}  // namespace

TEST_CASE("every report of a mistake that happened is linked on a page", "[exact]") {
    const std::string pages = all_pages();
    for (std::string_view list : reports()) {
        while (!list.empty()) {
            const std::size_t end = std::min(list.find(", "), list.size());
            const std::string report(list.substr(0, end));
            list.remove_prefix(std::min(end + 2, list.size()));
            CAPTURE(report);
            const std::size_t hash = report.find('#');
            REQUIRE(hash != std::string::npos);
            const std::string address = "https://github.com/" + report.substr(0, hash);
            const std::string number = report.substr(hash + 1) + "\"";
            CHECK_THAT(pages, Contains(address + "/issues/" + number) ||
                                  Contains(address + "/pull/" + number));
        }
    }
}

TEST_CASE("the pages name the level that the battery has", "[exact]") {
    const double level = nn::stats::level * 1e10;
    REQUIRE((1.0 < level && level < 10.0));
    const std::string number = fmt::format("{:.1f}·10⁻¹⁰", level);
    const std::string section = page("chapters/parameter_initialization/00_default/section.cpp");
    CHECK_THAT(section, Contains("may not fall below " + number));
    CHECK_THAT(section, Contains("不得低于 " + number));
    CHECK_THAT(page("docs/guide/statistics.dox"),
               Contains(fmt::format("\\approx {:.1f} \\cdot 10^{{-10}}", level)));
}
