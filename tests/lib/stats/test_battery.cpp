#include <array>
#include <cmath>
#include <functional>
#include <map>

#include "catch.hpp"
#include "draw.hpp"
#include "random/fill.hpp"
#include "stats/battery.hpp"
#include "stats/count.hpp"
#include "tensor/error.hpp"

using namespace nn::stats;

namespace {

std::vector<float> normal_sample(std::size_t n, std::uint64_t seed, double std = 1.0) {
    std::vector<float> values(n);
    nn::Generator generator(seed);
    nn::random::fill_normal(values, 0.0, std, generator);
    return values;
}

std::vector<float> uniform_sample(std::size_t n, std::uint64_t seed, float low, float high) {
    std::vector<float> values(n);
    nn::Generator generator(seed);
    nn::random::fill_uniform(values, low, high, generator);
    return values;
}

const nn::law::Law custom = nn::law::mixture(
    "three parts",
    {{0.25, nn::law::Uniform{-10, -5}}, {0.5, nn::law::Atom{0}}, {0.25, nn::law::Uniform{5, 10}}});

std::vector<float> custom_sample(std::size_t n, std::uint64_t seed) {
    auto values = uniform_sample(n, seed, -10, 10);
    for (float& x : values) {
        x *= std::abs(x) >= 5.0F ? 1.0F : 0.0F;
    }
    return values;
}

}  // namespace

TEST_CASE("right samples pass every test", "[law]") {
    const nn::Shape shape{96, 256};
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        INFO("seed " << seed);
        const std::size_t n = nn::element_count(shape);
        CHECK(rejections(battery(normal_sample(n, seed), shape, nn::law::normal(0, 1))).empty());
        CHECK(rejections(battery(uniform_sample(n, seed, 3, 5), shape, nn::law::uniform(3, 5)))
                  .empty());
        CHECK(rejections(battery(custom_sample(n, seed), shape, custom)).empty());
    }
}

TEST_CASE("small, odd and narrow shapes are right too", "[law]") {
    for (const nn::Shape& shape : {nn::Shape{1}, nn::Shape{}, nn::Shape{31}, nn::Shape{1, 257},
                                   nn::Shape{257, 1}, nn::Shape{7, 3, 3, 3}, nn::Shape{2, 2}}) {
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            INFO("shape " << nn::to_string(shape) << ", seed " << seed);
            const std::size_t n = nn::element_count(shape);
            CHECK(
                rejections(battery(normal_sample(n, seed), shape, nn::law::normal(0, 1))).empty());
            CHECK(rejections(battery(uniform_sample(n, seed, 0, 1), shape, nn::law::uniform(0, 1)))
                      .empty());
            CHECK(rejections(battery(custom_sample(n, seed), shape, custom)).empty());
        }
    }
}

// The p-values of a battery that claims to be calibrated, over fresh seeds: twenty equal cells
TEST_CASE("calibrated p-values are uniform under the null, statistic by statistic", "[law]") {
    constexpr std::size_t seeds = 400;
    const nn::Shape shape{32, 64};
    std::map<std::string, std::vector<std::size_t>> histograms;
    const auto record = [&](const std::vector<Result>& results, const std::string& law) {
        for (const Result& result : results) {
            if (result.calibration == Calibration::uniform) {
                auto& cells = histograms.try_emplace(law + result.name.en(), 10, 0U).first->second;
                ++cells[std::min<std::size_t>(9, static_cast<std::size_t>(10.0 * result.p.value))];
            }
        }
    };
    for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
        record(battery(normal_sample(2048, seed), shape, nn::law::normal(0, 1)), "normal: ");
        record(battery(uniform_sample(2048, seed, -1, 1), shape, nn::law::uniform(-1, 1)),
               "uniform: ");
        record(battery(custom_sample(2048, seed), shape, custom), "custom: ");
    }
    CHECK(histograms.size() >= 24);
    const std::vector<double> shares(10, 0.1);
    for (const auto& [name, counts] : histograms) {
        INFO(name);
        CHECK_THAT(p_value_of_counts(counts, shares).p, IsLikely());
    }
}

TEST_CASE("values that are not finite end the battery", "[exact]") {
    const std::vector<float> values{0.1F, NAN, 0.3F, INFINITY};
    const auto results = battery(values, {4}, nn::law::normal(0, 1));
    REQUIRE(results.size() == 1);
    CHECK(results[0].is_rejected());
    CHECK(results[0].statistic == 2.0);
}

TEST_CASE("a shape must have as many elements as there are values", "[exact]") {
    CHECK_THROWS_AS(battery(std::vector<float>(5), {2, 3}, nn::law::normal(0, 1)), nn::ShapeError);
    CHECK(battery(std::vector<float>{}, {0, 3}, nn::law::normal(0, 1)).empty());
}

TEST_CASE("a constant is exact", "[exact]") {
    CHECK(
        rejections(battery(std::vector<float>(32, 0.1F), {8, 4}, nn::law::constant(0.1))).empty());
    std::vector<float> values(32, 42.0F);
    values[31] = 42.0001F;
    const auto results = rejections(battery(values, {8, 4}, nn::law::constant(42)));
    REQUIRE(results.size() == 1);
    CHECK(results[0].id == "support");
    CHECK_THAT(results[0].finding.en(), Catch::Matchers::Contains("42.0001"));
    CHECK_THAT(results[0].finding.zh(), Catch::Matchers::Contains("42.0001"));
}

TEST_CASE("a fixed tensor is compared number by number", "[exact]") {
    const Fixed eye = nn::law::eye(2, 3);
    CHECK(eye.values == std::vector<float>{1, 0, 0, 0, 1, 0});
    CHECK(rejections(battery(eye.values, {2, 3}, eye)).empty());
    CHECK_FALSE(rejections(battery(eye.values, {3, 2}, nn::law::eye(3, 2))).empty());

    const Fixed dirac = nn::law::dirac({4, 2, 3}, 2);
    CHECK(dirac.values == std::vector<float>{0, 1, 0, 0, 0, 0,  //
                                             0, 0, 0, 0, 1, 0,  //
                                             0, 1, 0, 0, 0, 0,  //
                                             0, 0, 0, 0, 1, 0});
    CHECK_THROWS_AS(nn::law::dirac({4, 2, 3}, 3), nn::ShapeError);
    CHECK_THROWS_AS(nn::law::dirac({4, 2}), nn::ShapeError);
    CHECK_THROWS_AS(nn::law::sparse(1.5), nn::ValueError);
    CHECK_THROWS_AS(nn::law::orthogonal(0), nn::ValueError);
}

TEST_CASE("a sparse matrix is tested for its zeros and for the rest", "[law]") {
    constexpr std::size_t rows = 64;
    constexpr std::size_t columns = 512;
    auto values = normal_sample(rows * columns, 21, 0.01);
    std::mt19937_64 engine(22);
    for (std::size_t column = 0; column < columns; ++column) {
        std::vector<std::size_t> order(rows);
        for (std::size_t row = 0; row < rows; ++row) {
            order[row] = row;
        }
        std::ranges::shuffle(order, engine);
        for (std::size_t k = 0; k < 13; ++k) {
            values[order[k] * columns + column] = 0.0F;
        }
    }
    CHECK(rejections(battery(values, {rows, columns}, nn::law::sparse(0.2, 0.01))).empty());
    CHECK_FALSE(rejections(battery(values, {rows, columns}, nn::law::sparse(0.2, 0.0105))).empty());
    CHECK_FALSE(rejections(battery(values, {rows, columns}, nn::law::sparse(0.25, 0.01))).empty());
}

TEST_CASE("rejections come with the most certain first", "[law]") {
    const auto results =
        rejections(battery(normal_sample(32768, 5, 1.1), {128, 256}, nn::law::normal(0, 1)));
    REQUIRE(results.size() > 2);
    CHECK(std::ranges::is_sorted(results, {}, [](const Result& r) { return r.p.value; }));
    CHECK(results[0].id == "log_variance");
}

TEST_CASE("whatever the numbers, a battery answers with p-values", "[exact]") {
    std::mt19937_64 engine(23);
    constexpr std::array odd{0.0F, -0.0F, 1.0F, -10.0F, 1e-45F, 3.4e38F, -3.4e38F, 1e10F};
    const std::vector<std::function<float(std::size_t)>> numbers{
        [](std::size_t) { return 0.0F; },
        [](std::size_t) { return 3.4e38F; },
        [](std::size_t) { return 1e-45F; },
        [](std::size_t i) { return i % 2 == 0 ? 1.0F : -1.0F; },
        [](std::size_t i) { return static_cast<float>(i); },
        [&](std::size_t) { return odd[engine() % odd.size()]; },
    };
    const std::vector<Claim> claims{nn::law::normal(0, 1e-30),
                                    nn::law::uniform(-1e30, 1e30),
                                    nn::law::truncated_normal(0, 1, 8, 9),
                                    custom,
                                    nn::law::constant(42),
                                    nn::law::orthogonal(1e-3),
                                    nn::law::sparse(0.5, 0.1),
                                    nn::law::sparse(1.0, 0.1)};
    for (const Claim& claim : claims) {
        for (const nn::Shape& shape : {nn::Shape{1}, nn::Shape{9, 1}, nn::Shape{8, 8},
                                       nn::Shape{1, 300}, nn::Shape{64, 64}}) {
            for (const auto& number : numbers) {
                std::vector<float> values(nn::element_count(shape));
                for (std::size_t i = 0; i < values.size(); ++i) {
                    values[i] = number(i);
                }
                for (const Result& result : battery(values, shape, claim)) {
                    INFO(to_string(claim) << ", " << nn::to_string(shape) << ", " << result.id);
                    REQUIRE((0.0 <= result.p.value && result.p.value <= 1.0));
                }
            }
        }
    }
}
