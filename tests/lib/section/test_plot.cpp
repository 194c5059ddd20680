#include "catch.hpp"
#include "section/plot.hpp"

using Catch::Matchers::Contains;
using nn::section::Bin;
using nn::section::Plot;

namespace {

std::size_t total(const std::vector<Bin>& bins) {
    std::size_t count = 0;
    for (const Bin& bin : bins) {
        count += bin.count;
    }
    return count;
}

}  // namespace

TEST_CASE("every value falls into one bin, and the expected counts add up", "[exact]") {
    const std::vector<float> values{-0.5F, -0.49F, 0.0F, 0.25F, 0.5F};
    const auto bins = nn::section::histogram({"w", values, nn::law::uniform(-0.5, 0.5)});
    CHECK(total(bins) == values.size());
    double expected = 0.0;
    for (const Bin& bin : bins) {
        expected += bin.expected;
    }
    CHECK(expected == Approx(5.0));
    CHECK(bins.front().from == Approx(-0.5));
    CHECK(bins[0].to == Approx(-0.45));
    CHECK(bins.front().count == 2);
    CHECK(bins.front().expected == Approx(0.25));
}

TEST_CASE("a value outside the law widens the histogram", "[exact]") {
    const auto bins = nn::section::histogram({"w", {0.5F, 42.0F}, nn::law::uniform(0, 1)});
    CHECK(total(bins) == 2);
    CHECK(bins.back().count == 1);
}

TEST_CASE("an atom is expected in the bin that holds it", "[exact]") {
    const auto bins = nn::section::histogram({"w", {1.0F, 1.0F}, nn::law::constant(1.0)});
    REQUIRE(bins.size() == 1);
    CHECK(bins[0].count == 2);
    CHECK(bins[0].expected == 2.0);
}

TEST_CASE("the longest bar fills the width, and a mark shows what is expected", "[exact]") {
    const Plot plot{"w", {0.1F, 0.1F, 0.9F, 0.9F}, nn::law::uniform(0, 1)};
    const std::string english = nn::section::draw(plot, nn::Language::en);
    CHECK_THAT(english, Contains("w: 4 values in bars, U(0, 1) expected at ┃"));
    CHECK_THAT(english, Contains("count expected"));
    CHECK_THAT(english, Contains("┃███"));
    const std::string chinese = nn::section::draw(plot, nn::Language::zh);
    CHECK_THAT(chinese, Contains("实际个数") && Contains("期望"));
    for (const auto& text : {english, chinese}) {
        CHECK(text.find(" \n") == std::string::npos);
    }
}
