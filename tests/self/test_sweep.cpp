#include "catch.hpp"
#include "support/process.hpp"

using Catch::Matchers::Contains;
using support::run;

namespace {

const std::string sweep = std::string(WORKBOOK_BINARY_DIR) + "/tests/sweep";

}  // namespace

TEST_CASE("a sweep shows the p-values of every law, and rejects none", "[law]") {
    const auto result = run({sweep, "--seeds", "1", "--first", "7", "--lang", "both"});
    CHECK(result.exit_code == 0);
    CHECK(result.err.empty());
    CHECK_THAT(result.out, Contains("laws from 1 seeds, the first 7:") &&
                               Contains(" 0 false rejections.") && Contains("█") &&
                               Contains("needs 1000 seeds") && Contains("误拒 0 次"));
}

TEST_CASE("a sweep takes whole numbers only", "[exact]") {
    const auto result = run({sweep, "--seeds", "few"});
    CHECK(result.exit_code == 2);
    CHECK(result.out.empty());
    CHECK_THAT(result.err, Contains("'few'"));
}
