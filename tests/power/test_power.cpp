#include <cmath>
#include <set>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "stats/p_value.hpp"
#include "stats/result.hpp"
#include "support/process.hpp"
#include "wrong/wrong_law.hpp"

using Catch::Matchers::Contains;
using support::run;
using wrong::ideal_test;
using wrong::Layout;

namespace {

const std::string power = std::string(WORKBOOK_BINARY_DIR) + "/tests/power";

// Of a mean that lies so many standard deviations off, ln of the likelihood ratio is normal; here
// at its quantiles.
std::vector<double> evidence_of_shift(double deviations) {
    std::vector<double> evidence;
    for (const double z : {-1.5, -0.9, -0.5, -0.2, 0.0, 0.2, 0.5, 0.9, 1.5}) {
        evidence.push_back(deviations * deviations / 2.0 + deviations * z / 0.8765);
    }
    return evidence;
}

// Where it depends on the numbers at all: some cannot be but for the shape.
bool is_measured(const wrong::WrongLaw& law, const Layout& layout, std::span<const float> right) {
    return law.evidence(right, layout) != law.evidence(law.draw(layout, 1), layout);
}

}  // namespace

TEST_CASE("an ideal test has the power that Neyman and Pearson's has", "[law]") {
    constexpr double critical = 6.3306;  // of a standard normal number, at the level
    CHECK(nn::stats::normal_tail(critical) == Approx(nn::stats::level).epsilon(0.01));
    for (const double deviations : {5.0, 6.0, 7.0, 8.0}) {
        const double power_of_z = nn::stats::normal_tail(critical - deviations);
        CHECK(ideal_test(evidence_of_shift(deviations), false).power ==
              Approx(power_of_z).margin(0.01));
    }
}

TEST_CASE("an ideal test is certain where the claim cannot be", "[exact]") {
    CHECK(ideal_test({1e6, 1e6}, false).power == 1.0);
    CHECK(ideal_test({23.0, 23.0}, false).power == 1.0);
    CHECK(ideal_test({22.0, 22.0}, true).power == 0.0);
    CHECK(ideal_test({-1e6, -3.0}, false).power == 0.0);
}

TEST_CASE("no ideal test rejects a right draw", "[law]") {
    std::size_t measured = 0;
    for (const auto& law : wrong::laws()) {
        const Layout layout(law.right->shapes.front());
        std::vector<float> values(layout.size);
        nn::Generator generator(7);
        law.right->draw(values, layout.shape, generator);
        if (is_measured(law, layout, values)) {
            INFO(law.title());
            CHECK(law.evidence(values, layout) < -std::log(nn::stats::level));
            ++measured;
        }
    }
    CHECK(measured > 250);
}

TEST_CASE("wrong laws are many, and each is named once", "[exact]") {
    std::set<std::string> names;
    for (const auto& law : wrong::laws()) {
        INFO(law.title());
        CHECK_FALSE(law.kind.empty());
        CHECK(names.insert(law.kind + law.title()).second);
    }
    CHECK(names.size() >= 120);
}

TEST_CASE("power compares the battery with an ideal test", "[law]") {
    const auto result = run({power, "--only", "fixed: ", "--seeds", "2"});
    CHECK(result.exit_code == 0);
    CHECK(result.err.empty());
    CHECK_THAT(result.out, Contains("8 wrong laws, 24 pairs of a law and a size; 24 visible, 24 "
                                    "caught: 100.0 %."));
    const auto json =
        nlohmann::json::parse(run({power, "--only", "scale: normal: all numbers wider by 2 %",
                                   "--seeds", "2", "--json", "-"})
                                  .out);
    REQUIRE(json.size() == 3);
    for (const auto& pair : json) {
        const bool is_large = pair.at("shape").at(0) == 512;
        CHECK(pair.at("visible") == is_large);
        CHECK(pair.at("ideal_power").get<double>() > (is_large ? 0.9 : 0.0));
        if (is_large) {
            CHECK(pair.at("caught") == true);
            CHECK(pair.at("test") == "log_variance");
        }
    }
}

TEST_CASE("power shows what grows", "[law]") {
    const auto result = run({power, "--growing", "--only", "fixed: eye", "--seeds", "2", "--all"});
    CHECK(result.exit_code == 0);
    CHECK_THAT(result.out, Contains("2/2") && Contains("falls for 0, for 0 of them"));
}
