#include <algorithm>
#include <cmath>

#include <boost/math/distributions/normal.hpp>

#include "catch.hpp"
#include "draw.hpp"
#include "stats/score.hpp"

using namespace nn::stats;

namespace {

const nn::law::Law three_parts = nn::law::mixture(
    "three parts",
    {{0.25, nn::law::Uniform{-10, -5}}, {0.5, nn::law::Atom{0}}, {0.25, nn::law::Uniform{5, 10}}});

void check_standard(const std::vector<float>& z) {
    const support::Pool pool{z, {z.size()}, "scores"};
    CHECK_THAT(pool, IsSampleFrom(nn::law::normal(0, 1)));
}

}  // namespace

TEST_CASE("a normal score has seven digits", "[exact]") {
    const boost::math::normal standard;
    for (const double p :
         {1e-30, 1e-12, 3e-7, 0.001, 0.075, 0.0751, 0.3, 0.5, 0.7, 0.9251, 0.999999}) {
        INFO("p = " << p);
        CHECK(normal_score(p) == Approx(quantile(standard, p)).epsilon(2e-7).margin(1e-12));
    }
    CHECK(normal_score(0.25) == -normal_score(0.75));
}

TEST_CASE("scores of a sample are those of its law's probabilities", "[exact]") {
    const Scores scores = scores_of(std::vector{0.0F, 0.75F, 0.25F}, nn::law::uniform(0, 1));
    CHECK(scores.value[1] == Approx(0.67448975).epsilon(1e-6));
    CHECK(scores.value[2] == Approx(-0.67448975).epsilon(1e-6));
    // |2u − 1| = ½
    CHECK(scores.size[1] == Approx(0.0).margin(1e-6));
    CHECK(std::isfinite(scores.value[0]));
}

TEST_CASE("under their law scores are standard normal, atoms or not", "[law]") {
    std::mt19937_64 engine(32);
    std::vector<float> values(20'000);
    std::ranges::generate(values, [&] {
        const double w = 20.0 * draw::unit(engine) - 10.0;
        return static_cast<float>(std::abs(w) < 5.0 ? 0.0 : w);
    });
    const Scores scores = scores_of(values, three_parts);
    check_standard(scores.value);
    check_standard(scores.size);
    // An atom lies between the lobes, and is smaller than they are
    for (std::size_t i = 0; i < 100; ++i) {
        CHECK((values[i] == 0.0F) == (std::abs(scores.value[i]) < 0.6745F));
        CHECK((values[i] == 0.0F) == (scores.size[i] < 0.0F));
    }
}

TEST_CASE("what is no atom has the scores of its own law, and atoms are missing", "[exact]") {
    const Scores scores = scores_of_rest(std::vector{0.0F, 7.5F, -7.5F, 0.0F}, three_parts);
    CHECK(scores.live == 2);
    CHECK(scores.has_gaps());
    CHECK(scores.value[0] == 0.0F);
    CHECK(scores.size[3] == 0.0F);
    // The middle of one of two lobes
    CHECK(scores.value[1] == Approx(0.67448975).epsilon(1e-6));
    CHECK(scores.value[2] == Approx(-0.67448975).epsilon(1e-6));
    CHECK(scores.size[1] == Approx(0.0).margin(1e-6));
    CHECK_FALSE(scores_of(std::vector{0.0F, 7.5F}, three_parts).has_gaps());
    CHECK(in_marginal(-0.3F, Marginal::coin) == -1.0F);
    CHECK(in_marginal(0.0F, Marginal::coin) == 0.0F);
    CHECK(in_marginal(-0.3F, Marginal::normal) == -0.3F);
}

TEST_CASE("zeros at random places have independent scores, and zeros elsewhere have not", "[law]") {
    constexpr std::size_t rows = 60;
    constexpr std::size_t columns = 200;
    std::mt19937_64 engine(33);
    std::vector<float> values(rows * columns, 1.0F);
    for (std::size_t column = 0; column < columns; ++column) {
        std::vector<std::size_t> order(rows);
        for (std::size_t row = 0; row < rows; ++row) {
            order[row] = row;
        }
        std::ranges::shuffle(order, engine);
        for (std::size_t k = 0; k < 12; ++k) {
            values[order[k] * columns + column] = 0.0F;
        }
    }
    const Scores scores = scores_of_zeros(MatrixView(values, {rows, columns}));
    check_standard(scores.value);
    for (std::size_t column = 0; column < columns; column += 17) {
        float largest_of_zeros = -10.0F;
        float smallest_of_rest = 10.0F;
        for (std::size_t row = 0; row < rows; ++row) {
            const std::size_t i = row * columns + column;
            auto& extreme = values[i] == 0.0F ? largest_of_zeros : smallest_of_rest;
            extreme = values[i] == 0.0F ? std::max(extreme, scores.value[i])
                                        : std::min(extreme, scores.value[i]);
        }
        CHECK(largest_of_zeros < smallest_of_rest);
    }
}
