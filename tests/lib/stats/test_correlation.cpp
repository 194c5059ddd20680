#include <cmath>

#include "catch.hpp"
#include "draw.hpp"
#include "stats/correlation.hpp"

using namespace nn::stats;

namespace {

const double reach = std::sqrt(3.0);  // of a uniform number with mean 0 and variance 1

std::vector<double> uniform_scores(std::size_t n, std::mt19937_64& engine) {
    std::vector<double> scores(n);
    std::ranges::generate(scores, [&engine] { return reach * (2.0 * draw::unit(engine) - 1.0); });
    return scores;
}

// ln E e^{a·score}
double log_mgf(double a) {
    const double x = reach * a;
    return std::abs(x) < 1e-4 ? x * x / 6.0 : std::log(std::sinh(x) / x);
}

// P(Σ sᵢsᵢ₊₁ ≥ bound) by sampling each score from its law tilted towards the one before it.
double sampled_tail(double bound, std::size_t n, double tilt, int samples,
                    std::mt19937_64& engine) {
    double estimate = 0.0;
    for (int sample = 0; sample < samples; ++sample) {
        double before = reach * (2.0 * draw::unit(engine) - 1.0);
        double sum = 0.0;
        double log_weight = 0.0;
        for (std::size_t i = 1; i < n; ++i) {
            const double a = tilt * before;
            const double u = draw::unit(engine);
            double next = reach * (2.0 * u - 1.0);
            if (std::abs(a) > 1e-6) {
                next = std::log(std::exp(-reach * a) + u * 2.0 * std::sinh(reach * a)) / a;
            }
            log_weight += log_mgf(a);
            sum += before * next;
            before = next;
        }
        estimate += sum >= bound ? std::exp(log_weight - tilt * sum) : 0.0;
    }
    return estimate / samples;
}

const nn::law::Law zero_to_one = nn::law::uniform(0, 1);
const nn::law::Law three_parts = nn::law::mixture(
    "three parts",
    {{0.25, nn::law::Uniform{-10, -5}}, {0.5, nn::law::Atom{0}}, {0.25, nn::law::Uniform{5, 10}}});
}  // namespace

TEST_CASE("scores have mean 0 and variance 1, atoms or not", "[exact]") {
    const std::vector<float> values{-10, -5, 0, 5, 10};
    const auto scores = scores_of(values, three_parts);
    CHECK(scores[2] == Approx(0.0).margin(1e-12));
    CHECK(scores[4] == Approx(-scores[0]));
    // The probability is uniform on (0, ¼) and (¾, 1), and ½ else: variance 2·∫ = 7/96
    CHECK(scores[4] == Approx(0.5 / std::sqrt(7.0 / 96.0)));
    CHECK(scores_of(std::vector{1.0F}, zero_to_one)[0] == Approx(reach));
}

TEST_CASE("the coefficient is that of neighbours", "[exact]") {
    std::vector<double> scores(1000);
    for (std::size_t i = 0; i < scores.size(); ++i) {
        scores[i] = i % 2 == 0 ? 1.0 : -1.0;
    }
    const auto [coefficient, p] = correlation_of_neighbours(scores, zero_to_one);
    CHECK(coefficient == Approx(-1.0));
    CHECK(p.value < 1e-10);
}

TEST_CASE("the correlation's p-value covers the tail down to 1e-12", "[law]") {
    std::mt19937_64 engine(6);
    for (const std::size_t n : {256U, 2048U}) {
        for (const double z : {4.0, 6.3, 7.0}) {
            const double pairs = static_cast<double>(n - 1);
            const double bound = z * std::sqrt(pairs);
            // Scores whose sum of products is exactly at the bound
            std::vector<double> scores(n, std::sqrt(z / std::sqrt(pairs)));
            const double p = correlation_of_neighbours(scores, zero_to_one).p.value;
            const double sampled = 2.0 * sampled_tail(bound, n, z / std::sqrt(pairs), 4000, engine);
            INFO("n = " << n << ", z = " << z << ", sampled " << sampled << ", ours " << p);
            CHECK(p > 0.9 * sampled);
            CHECK(p < (n == 256 ? 10.0 : 2.0) * sampled);
        }
    }
}

TEST_CASE("the correlation's p-value is uniform under its law", "[law]") {
    std::mt19937_64 engine(7);
    std::vector<double> p_values(4000);
    std::ranges::generate(p_values, [&] {
        return correlation_of_neighbours(uniform_scores(1024, engine), zero_to_one).p.value;
    });
    CHECK_THAT(draw::share_below(p_values, 0.5), IsLikely());
    CHECK_THAT(draw::share_below(p_values, 0.05), IsLikely());
    CHECK_THAT(draw::share_below(p_values, 0.01), IsLikely());
}
