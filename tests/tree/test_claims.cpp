#include <string>

#include <fmt/format.h>

#include "catch.hpp"
#include "stats/result.hpp"
#include "support/process.hpp"

using Catch::Matchers::Contains;

namespace {

std::string page(const std::string& file) {
    return support::read_file(std::string(WORKBOOK_SOURCE_DIR) + "/" + file);
}

}  // namespace

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
