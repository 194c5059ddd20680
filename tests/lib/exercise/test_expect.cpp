#include <cmath>
#include <functional>

#include "catch.hpp"
#include "exercise/expect.hpp"

using Catch::Matchers::Contains;
using namespace nn::exercise;

namespace {

nn::Tensor uniform(double bound) {
    nn::Generator generator(3);
    nn::Tensor values = nn::Tensor::from_shape({128, 64});
    nn::init::uniform_(values, {.a = -bound, .b = bound}, generator);
    return values;
}

// What an expectation says, where it does not hold.
Finding finding_of(const std::function<void()>& expectation) {
    try {
        expectation();
    } catch (const Failed& failed) {
        return failed.finding;
    }
    return {};
}

const nn::Text bound{"the bound", "界限"};
const nn::Text weight{"the weight", "权重"};

const nn::stats::Draw xavier{.family = nn::stats::Family::uniform,
                             .rule = nn::stats::FanRule::average,
                             .fans = {.fan_in = 64, .fan_out = 128}};

}  // namespace

TEST_CASE("a sample of the law passes, and of a wrong fan is named", "[law]") {
    CHECK_NOTHROW(expect_follows(uniform(std::sqrt(6.0 / 192.0)), xavier));

    const Finding wrong =
        finding_of([] { expect_follows(uniform(std::sqrt(3.0 / 64.0)), xavier); });
    CHECK_FALSE(wrong.verdict.has_passed());
    REQUIRE(wrong.looks_like);
    CHECK_THAT(wrong.looks_like->en(), Contains("fan_in alone"));
    CHECK_THAT(wrong.looks_like->zh(), Contains("只用 fan_in"));
}

TEST_CASE("what no known mistake explains is not guessed at", "[law]") {
    const Finding wrong =
        finding_of([] { expect_follows(uniform(3.21), nn::stats::Draw{.std = 0.01}); });
    CHECK_FALSE(wrong.verdict.has_passed());
    CHECK_FALSE(wrong.looks_like);
}

TEST_CASE("a right sample has no known mistake, however few its numbers", "[law]") {
    // 5 % of the scale go unseen in so few: a mistake that fits them too is no reason to blame it
    nn::manual_seed(5);
    nn::Tensor few = nn::Tensor::from_shape({6, 4});
    nn::init::normal_(few, {.std = 0.01});
    CHECK_FALSE(known_mistake(few, nn::stats::Draw{.std = 0.01}));
    CHECK(known_mistake(few, nn::stats::Draw{.std = 0.1}));
}

TEST_CASE("a number is compared, and a known wrong one is named", "[exact]") {
    const std::vector<Wrong<double>> wrong{{0.25, {"the root forgotten", "忘了开方"}}};
    CHECK_NOTHROW(expect_close(0.5, 0.5, bound, wrong));
    const Finding known = finding_of([&] { expect_close(0.25, 0.5, bound, wrong); });
    CHECK(known.expected.en() == "the bound is 0.5");
    CHECK(known.found.en() == "0.25");
    CHECK(known.looks_like->zh() == "忘了开方");
    CHECK(known.expected.zh() == "界限是 0.5");
    CHECK_FALSE(finding_of([&] { expect_close(0.3, 0.5, bound, wrong); }).looks_like);
    CHECK_THROWS_AS(expect_close(std::nan(""), 0.5, bound), Failed);
}

TEST_CASE("of two tensors the first place that differs is told, and a known wrong one named",
          "[exact]") {
    const nn::Tensor right{{1.0F, 2.0F}, {3.0F, 4.0F}};
    nn::Tensor other = right;
    CHECK_NOTHROW(expect_equal(other, right, weight));
    other(1, 0) = 3.5F;
    CHECK_NOTHROW(expect_close(other, right, weight, {}, 0.6));
    const Finding wrong = finding_of([&] { expect_equal(other, right, weight); });
    CHECK(wrong.expected.en() == "the weight is 3 at [1, 0]");
    CHECK(wrong.found.en() == "3.5");
    const Finding known = finding_of([&] {
        expect_close(other, right, weight, {{other, {"a slip", "笔误"}}});
    });
    CHECK(known.looks_like->en() == "a slip");
    const Finding flat = finding_of([&] { expect_equal(nn::Tensor{1.0F, 2.0F}, right, weight); });
    CHECK(flat.verdict == State::wrong_shape);
    CHECK(flat.found.en() == "shape (2,)");
}

TEST_CASE("a scale is compared with the law's, and a known mistake named", "[exact]") {
    const double right = std::sqrt(6.0 / 192.0);
    const nn::Text of{"the layer", "这一层"};
    CHECK_NOTHROW(expect_scale(right, xavier, Scale::bound, of));
    CHECK_NOTHROW(expect_scale(right / std::sqrt(3.0), xavier, Scale::std, of));
    const Finding wrong =
        finding_of([&] { expect_scale(right / std::sqrt(3.0), xavier, Scale::bound, of); });
    REQUIRE(wrong.looks_like);
    CHECK_THAT(wrong.looks_like->en(), Contains("√3 missing"));
    CHECK_THAT(wrong.expected.zh(), Contains("这一层的边界"));
}

TEST_CASE("the numbers that are not as they should be are counted, and one is shown", "[exact]") {
    const auto is_small = [](float x) { return x < 3.0F; };
    const nn::Text small{"less than 3", "小于 3"};
    CHECK_NOTHROW(expect_each(nn::Tensor{1.0F, 2.0F}, is_small, small));
    const Finding wrong = finding_of([&] {
        expect_each(nn::Tensor{1.0F, 4.0F, 5.0F}, is_small, small);
    });
    CHECK(wrong.found.en() == "2 of 3 numbers are not, such as 4 at [1]");
}

TEST_CASE("of a text that somebody wrote a screen sees a line", "[exact]") {
    const Finding wrong = finding_of([] {
        expect_equal("\x1b[31m\n" + std::string(9999, 'x'), "normal", {"the family", "种类"});
    });
    CHECK(wrong.expected.en() == "the family is \"normal\"");
    CHECK(wrong.found.en().size() < 100);
    CHECK(wrong.found.en().find('\x1b') == std::string::npos);
}

TEST_CASE("numbers that do not come from the given generator alone are found", "[exact]") {
    // Rows that `is_own` says are drawn from another source
    const auto finding = [](bool (*is_own)(std::size_t)) {
        Trial trial({}, 1);
        return finding_of([&] {
            expect_drawn_from_generator(trial, [is_own](Trial&, const nn::call::Stream& stream) {
                nn::Generator given = stream.generator();
                nn::Generator own(1);
                nn::Tensor drawn = nn::uninitialized({20, 10});
                for (std::size_t row = 0; row < 20; ++row) {
                    xt::view(drawn, row) = nn::rand({10}, is_own(row) ? own : given);
                }
                return drawn;
            });
        });
    };
    CHECK(finding([](std::size_t /*row*/) { return false; }).verdict.has_passed());
    const Finding half = finding([](std::size_t row) { return row % 2 == 1; });
    CHECK_THAT(half.found.en(), Contains("100 of 200 numbers are the same"));
    CHECK_THAT(half.looks_like->en(), Contains("a second source of numbers"));
    const Finding all = finding([](std::size_t /*row*/) { return true; });
    CHECK(all.found.en() == "the same numbers");
}
