#include <algorithm>
#include <cmath>
#include <set>

#include "catch.hpp"
#include "mutants/mutant.hpp"
#include "stats/tests/dispersion.hpp"
#include "support/is_sample_from.hpp"

using nn::law::Law;
using nn::stats::battery;
using nn::stats::Mistake;
using nn::stats::mistakes;
using nn::stats::rejections;

namespace {

std::vector<mutants::OfLaw> of_laws() {
    std::vector<mutants::OfLaw> all;
    for (auto part : {mutants::of_scale, mutants::of_fans, mutants::of_shape, mutants::of_masks}) {
        std::ranges::move(part(), std::back_inserter(all));
    }
    return all;
}

const Mistake& mistake(std::string_view id) {
    const auto found = std::ranges::find(mistakes(), id, &Mistake::id);
    REQUIRE(found != mistakes().end());
    return *found;
}

support::Pool pool(const originals::Fill& fill, const nn::Shape& shape, std::uint64_t seed) {
    return {originals::draw(fill, shape, seed), shape, "seed " + std::to_string(seed)};
}

void check_same(const nn::law::Law& law, const nn::law::Law& claim) {
    for (const double z : {-1.9, -1.0, -0.3, 0.0, 0.2, 1.1, 1.8}) {
        const double x = claim.mean() + z * std::sqrt(claim.variance());
        CHECK(law.probability_below(x) == Approx(claim.probability_below(x)));
    }
    CHECK(law.variance() == Approx(claim.variance()));
}

std::vector<std::vector<float>> draw_each(const originals::Fill& fill, std::size_t seeds) {
    std::vector<std::vector<float>> samples;
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        samples.push_back(originals::draw(fill, {32, 64}, seed));
    }
    return samples;
}

}  // namespace

TEST_CASE("right implementations are accepted", "[law]") {
    for (const auto& original : originals::all()) {
        INFO(original.id);
        CHECK(nn::element_count(original.shape) == 32768);
        CHECK_THAT(pool(original.fill, original.shape, 1), IsSampleFrom(original.claim));
    }
}

TEST_CASE("every wrong law is rejected at 32768 values", "[law]") {
    for (const auto& mutant : of_laws()) {
        const auto& original = originals::find(mutant.original);
        for (const std::uint64_t seed : {1U, 2U, 3U}) {
            INFO(mutant.id << " for " << mutant.original << ", seed " << seed);
            const auto values = originals::draw(mutant.fill, original.shape, seed);
            CHECK_FALSE(rejections(battery(values, original.shape, original.claim)).empty());
        }
    }
}

TEST_CASE("every wrong law is the one that its mistake says it is", "[law]") {
    for (const auto& mutant : of_laws()) {
        INFO(mutant.id << " for " << mutant.original);
        const auto& original = originals::find(mutant.original);
        const auto wrong = mistake(mutant.id).law(mutant.request);
        REQUIRE(wrong.has_value());
        CHECK_THAT(pool(mutant.fill, original.shape, 4), IsSampleFrom(*wrong));
        check_same(nn::stats::law_of(mutant.request), std::get<nn::law::Law>(original.claim));
    }
}

TEST_CASE("mutants of laws and known mistakes have the same ids", "[exact]") {
    std::set<std::string_view> known;
    for (const Mistake& each : mistakes()) {
        INFO(each.id);
        CHECK(known.insert(each.id).second);
        CHECK_FALSE(each.name.en().empty());
        CHECK_FALSE(each.name.zh().empty());
    }
    std::set<std::string_view> generated;
    for (const auto& mutant : of_laws()) {
        generated.insert(mutant.id);
    }
    CHECK(known == generated);
}

TEST_CASE("a mistake that does not apply to a request gives no law", "[exact]") {
    const nn::stats::Draw plain{};
    CHECK_FALSE(mistake("fan_in_only").law(plain).has_value());
    CHECK_FALSE(mistake("slope_not_squared").law(plain).has_value());
    CHECK_FALSE(mistake("mask_inverted").law(plain).has_value());
    CHECK_FALSE(mistake("variance_as_std").law(nn::stats::Masked{}).has_value());
}

TEST_CASE("every wrong structure is rejected, at the size that it needs", "[law]") {
    for (const auto& mutant : mutants::of_structure()) {
        const auto& original = originals::find(mutant.original);
        const nn::Shape& shape = mutant.shape.empty() ? original.shape : mutant.shape;
        for (const std::uint64_t seed : {1U, 2U, 3U}) {
            INFO(mutant.id << ", seed " << seed);
            const auto values = originals::draw(mutant.fill, shape, seed);
            CHECK_FALSE(rejections(battery(values, shape, original.claim)).empty());
        }
    }
}

TEST_CASE("what needs more than 32768 values is not seen in them", "[law]") {
    for (const auto& mutant : mutants::of_structure()) {
        if (!mutant.shape.empty()) {
            INFO(mutant.id);
            const auto& original = originals::find(mutant.original);
            const auto values = originals::draw(mutant.fill, original.shape, 1);
            CHECK(rejections(battery(values, original.shape, original.claim)).empty());
        }
    }
}

TEST_CASE("what no single sample shows is rejected over 200 seeds", "[law]") {
    for (const auto& mutant : mutants::of_seeds()) {
        INFO(mutant.id);
        const auto& original = originals::find(mutant.original);
        const auto& law = std::get<nn::law::Law>(original.claim);
        const auto values = originals::draw(mutant.fill, original.shape, 1);
        CHECK(rejections(battery(values, original.shape, original.claim)).empty());
        CHECK_FALSE(
            rejections(nn::stats::test_dispersion(draw_each(mutant.fill, 200), law)).empty());
        CHECK_THAT(draw_each(original.fill, 200), AreIndependentSamplesFrom(law, "seeds 1 to 200"));
    }
}
