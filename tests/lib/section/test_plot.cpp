#include <algorithm>
#include <cfloat>
#include <cmath>
#include <limits>

#include <fmt/format.h>

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

double total_expected(const std::vector<Bin>& bins) {
    double expected = 0.0;
    for (const Bin& bin : bins) {
        expected += bin.expected;
    }
    return expected;
}

// The edges of the bars that a uniform law gets, as the terminal shows them.
std::vector<std::string> edges(double low, double high) {
    const auto bins = nn::section::histogram({"w", {}, nn::law::uniform(low, high)});
    std::vector<std::string> texts;
    for (const Bin& bin : bins) {
        texts.push_back(fmt::format("{:.4g}", bin.from));
    }
    texts.push_back(fmt::format("{:.4g}", bins.back().to));
    return texts;
}

std::vector<std::string> steps(double step, int first, int last) {
    std::vector<std::string> texts;
    for (int k = first; k <= last; ++k) {
        texts.push_back(fmt::format("{:.4g}", k * step + 0.0));
    }
    return texts;
}

}  // namespace

TEST_CASE("every value falls into one bin, and the expected counts add up", "[exact]") {
    const std::vector<float> values{-0.5F, -0.49F, 0.0F, 0.25F, 0.5F};
    const auto bins = nn::section::histogram({"w", values, nn::law::uniform(-0.5, 0.5)});
    CHECK(total(bins) == values.size());
    CHECK(total_expected(bins) == Approx(5.0));
    CHECK(bins.front().from == Approx(-0.5));
    CHECK(bins[0].to == Approx(-0.45));
    CHECK(bins.front().count == 2);
    CHECK(bins.front().expected == Approx(0.25));
}

TEST_CASE("a value outside the law has a bar or a stem of its own", "[exact]") {
    const auto bins = nn::section::histogram({"w", {0.5F, 42.0F}, nn::law::uniform(0, 1)});
    REQUIRE(bins.size() == 21);
    CHECK(total(bins) == 2);
    CHECK(bins[19].to == 1.0);
    CHECK((bins[20].is_stem() && bins[20].from == 42.0 && bins[20].expected == 0.0));

    const auto strays =
        nn::section::histogram({"w",
                                {-3.0F, 0.5F, 1.5F, 1.52F, 1.58F, 2.5F},
                                nn::law::mixture("w", {{0.5, nn::law::Uniform{0.0, 1.0}},
                                                       {0.5, nn::law::Uniform{2.0, 3.0}}})});
    CHECK(total(strays) == 6);
    CHECK(total_expected(strays) == Approx(6.0));
    CHECK((strays[0].is_stem() && strays[0].from == -3.0));
    const auto between = std::ranges::count_if(
        strays, [](const Bin& bin) { return bin.from >= 1.0 && bin.to <= 2.0; });
    CHECK(between == 1);
}

TEST_CASE("an atom is a stem, at the float that is drawn from it", "[exact]") {
    for (const double value : {1.0, 0.3, 0.7, -0.1, 1e-7, 42.0, 1e9, -16777217.0, 3.4e38}) {
        INFO(value);
        const auto drawn = static_cast<float>(value);
        const auto bins = nn::section::histogram({"w", {drawn, drawn}, nn::law::constant(value)});
        REQUIRE(bins.size() == 1);
        CHECK((bins[0].is_stem() && bins[0].from == static_cast<double>(drawn)));
        CHECK(bins[0].count == 2);
        CHECK(bins[0].expected == 2.0);
    }
}

TEST_CASE("a bar does not count an atom, inside of it or at its end", "[exact]") {
    for (const double atom : {0.3, 0.31, 0.6}) {
        INFO(atom);
        const nn::law::Law law =
            nn::law::mixture("w", {{0.5, nn::law::Uniform{0.0, 0.6}}, {0.5, nn::law::Atom{atom}}});
        const auto bins =
            nn::section::histogram({"w", std::vector<float>(4, static_cast<float>(atom)), law});
        CHECK(total(bins) == 4);
        CHECK(total_expected(bins) == Approx(4.0));
        for (const Bin& bin : bins) {
            CHECK(bin.count == (bin.is_stem() ? 4 : 0));
            CHECK(bin.expected == Approx(bin.is_stem() ? 2.0 : 2.0 / 12.0));
        }
    }
}

TEST_CASE("the last bar includes its upper end", "[exact]") {
    const auto bins = nn::section::histogram({"w", {0.0F, 0.5F, 1.0F}, nn::law::uniform(0, 1)});
    REQUIRE(bins.size() == 20);
    CHECK(bins.back().to == 1.0);
    CHECK(bins.back().count == 1);
    CHECK(bins[9].count == 0);
    CHECK(bins[10].count == 1);
}

TEST_CASE("numbers that float32 hardly tells apart are counted all the same", "[exact]") {
    const float next = std::nextafter(1.0F, 2.0F);
    const auto bins = nn::section::histogram({"w", {1.0F, next}, nn::law::constant(1.0)});
    CHECK(bins.size() == 2);
    CHECK(total(bins) == 2);
    CHECK(total_expected(bins) == 2.0);
    const auto narrow =
        nn::section::histogram({"w", {1.0F, next}, nn::law::uniform(1.0, 1.0 + 2.5 * FLT_EPSILON)});
    CHECK(total(narrow) == 2);
    CHECK(total_expected(narrow) == Approx(2.0).epsilon(0.5));
}

TEST_CASE("bars end where the law ends", "[exact]") {
    for (const auto& [low, high] : {std::pair{-0.7071, 0.7071}, {0.01, 0.99}, {-10.0, -5.0}}) {
        const auto bins = nn::section::histogram({"w", {}, nn::law::uniform(low, high)});
        CHECK(bins.front().from == static_cast<double>(static_cast<float>(low)));
        CHECK(bins.back().to == static_cast<double>(static_cast<float>(high)));
    }
    const auto normal = nn::section::histogram({"w", {3.2F}, nn::law::normal(0, 1)});
    CHECK(normal.front().from == -3.0);
    CHECK(normal.back().to == 3.5);
    CHECK(total(normal) == 1);
}

TEST_CASE("bars have round ends where the law has, at most twenty of them", "[exact]") {
    CHECK(edges(0.0, 1.0) == steps(0.05, 0, 20));
    CHECK(edges(0.0, 0.3) == steps(0.02, 0, 15));
    CHECK(edges(-0.7, 0.7) == steps(0.1, -7, 7));
    CHECK(edges(0.0, 50.0) == steps(2.5, 0, 20));
    CHECK(edges(0.0, 40.0) == steps(2.0, 0, 20));
    CHECK(edges(-0.05, 0.05) == steps(0.005, -10, 10));
    CHECK(edges(0.0, 180.0) == steps(10.0, 0, 18));
}

TEST_CASE("no sample draws no bar", "[exact]") {
    const Plot plot{"w", {}, nn::law::uniform(0, 1)};
    CHECK(total_expected(nn::section::histogram(plot)) == 0.0);
    const std::string text = nn::section::draw(plot, nn::Language::en);
    CHECK_THAT(text, Contains("w: 0 values"));
    CHECK(text.find("█") == std::string::npos);
}

TEST_CASE("what is no number stands in no bar", "[exact]") {
    const float infinity = std::numeric_limits<float>::infinity();
    const std::vector<float> values{0.5F, infinity, -infinity, std::nanf(""), FLT_MAX};
    CHECK(total(nn::section::histogram({"w", values, nn::law::uniform(0, 1)})) == 2);
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

TEST_CASE("lines share one scale, and what it does not have is a blank", "[exact]") {
    const double infinity = std::numeric_limits<double>::infinity();
    const nn::section::Chart chart{.id = "decay",
                                   .caption = {"Decay", "衰减"},
                                   .along = {"layer", "层"},
                                   .from = 1,
                                   .step = 2,
                                   .scale = nn::section::Chart::Scale::logarithmic,
                                   .curves = {{{"fast", "快"}, {1.0, 1e-7, 0.0, 1e-2}},
                                              {{"flat", "平"}, {1.0, 1.0, infinity}}}};
    CHECK(nn::section::draw(chart, nn::Language::en) ==
          "Decay\nfast  █▁ ▆\nflat  ██\n      layer 1–7\n");
    CHECK(nn::section::draw(chart, nn::Language::zh) == "衰减\n快  █▁ ▆\n平  ██\n    层 1–7\n");
}

TEST_CASE("a long line is drawn in fifty columns, one of equal numbers at the foot", "[exact]") {
    nn::section::Chart chart{.id = "line",
                             .caption = {"Line", "线"},
                             .along = {"step", "步"},
                             .from = 0,
                             .step = 1,
                             .scale = nn::section::Chart::Scale::linear,
                             .curves = {{{"a", "a"}, std::vector<double>(100, 0.5)}}};
    std::string line;
    for (int i = 0; i < 50; ++i) {
        line += "▁";
    }
    CHECK_THAT(nn::section::draw(chart, nn::Language::en), Contains("a  " + line + "\n"));
}
