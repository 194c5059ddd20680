#include <algorithm>
#include <complex>
#include <random>

#include "catch.hpp"
#include "scores.hpp"
#include "stats/spectrum.hpp"
#include "stats/tests/lags.hpp"

using namespace nn::stats;
using scores::Ids;

namespace {

constexpr std::size_t height = 100;
constexpr std::size_t width = 150;
constexpr std::size_t n = height * width;

std::vector<Result> lags(const std::vector<float>& values,
                         const nn::Shape& shape = {height, width}) {
    return test_lags(scores::of(values), shape);
}

// Each value leans on the one that lies this far before
std::vector<float> leaning(std::size_t shift, float share, std::uint64_t seed) {
    auto values = scores::normal(n, seed);
    const float rest = std::sqrt(1.0F - share * share);
    for (std::size_t i = shift; i < n; ++i) {
        values[i] = share * values[i - shift] + rest * values[i];
    }
    return values;
}

}  // namespace

TEST_CASE("a smooth size has no prime factor above 5", "[exact]") {
    CHECK(smooth_size(0) == 1);
    CHECK(smooth_size(7) == 8);
    CHECK(smooth_size(31) == 32);
    CHECK(smooth_size(50257) == 50625);
    CHECK(smooth_size(1024) == 1024);
}

TEST_CASE("a transform and its inverse give the grid back, times its size", "[exact]") {
    Grid grid(6, 10);
    for (std::size_t i = 0; i < 60; ++i) {
        grid(i / 10, i % 10) = {static_cast<float>(i * i % 7), static_cast<float>(i % 3)};
    }
    const Grid before = grid;
    grid.transform(false);
    std::complex<float> sum{};
    for (std::size_t i = 0; i < 60; ++i) {
        sum += before(i / 10, i % 10);
    }
    CHECK(std::abs(grid(0, 0) - sum) < 1e-4F);
    grid.transform(true);
    for (std::size_t i = 0; i < 60; ++i) {
        CHECK(std::abs(grid(i / 10, i % 10) / 60.0F - before(i / 10, i % 10)) < 1e-5F);
    }
}

TEST_CASE("a correlation is found at whatever distance it is", "[law]") {
    CHECK(scores::rejected(lags(scores::normal(n, 1))).empty());
    const auto near = lags(leaning(1, 0.1F, 2));
    CHECK(scores::find(near, "correlation_of_neighbours").is_rejected());
    CHECK(scores::find(near, "correlation_of_neighbours").statistic == Approx(0.1).margin(0.03));
    const auto below = lags(leaning(width, 0.1F, 3));
    CHECK_THAT(scores::find(below, "correlation_of_neighbours").finding.en(),
               Catch::Matchers::Contains("1 rows and 0 columns"));
    const auto far = lags(leaning(37 * width + 11, 0.15F, 4));
    CHECK_FALSE(scores::find(far, "correlation_of_neighbours").is_rejected());
    CHECK(scores::find(far, "correlation_at_a_distance").is_rejected());
    CHECK_THAT(scores::find(far, "correlation_at_a_distance").finding.en(),
               Catch::Matchers::Contains("37 rows and 11 columns"));
}

TEST_CASE("sizes that cluster are seen where values do not correlate", "[law]") {
    auto values = scores::normal(n, 5);
    for (std::size_t i = 0; i < n; ++i) {
        values[i] *= i % width / 15 % 2 == 0 ? 0.7F : 1.23F;
    }
    const auto results = lags(values);
    CHECK(scores::find(results, "correlation_of_neighbours").is_rejected());
    CHECK_THAT(scores::find(results, "correlation_of_neighbours").finding.en(),
               Catch::Matchers::Contains("sizes"));
    CHECK(scores::find(results, "wave").is_rejected());
    CHECK_THAT(scores::find(results, "wave").finding.en(), Catch::Matchers::Contains("30 columns"));
}

TEST_CASE("a mirror image is seen, as it is and negated", "[law]") {
    for (const float sign : {1.0F, -1.0F}) {
        auto values = scores::normal(n, 6);
        for (std::size_t i = 0; i < n / 2; ++i) {
            values[n - 1 - i] = sign * values[i];
        }
        const auto results = lags(values);
        CHECK(scores::rejected(results) == Ids{"mirrored"});
        CHECK(scores::find(results, "mirrored").statistic == Approx(sign).epsilon(1e-3));
        CHECK_THAT(scores::find(results, "mirrored").finding.en(),
                   Catch::Matchers::Contains("99 − r"));
    }
}

TEST_CASE("what depends on the places of gaps is seen, be it sign or size", "[law]") {
    for (const double share : {0.2, 0.5, 0.8}) {
        const auto chance = scores::normal(n, 20);
        for (const bool is_size : {false, true}) {
            for (const bool is_wrong : {false, true}) {
                Scores all = scores::of(scores::normal(n, 21));
                const auto is_gap = [&](std::size_t i) {
                    return static_cast<double>(chance[i]) < normal_score(share);
                };
                for (std::size_t i = 0; i < n; ++i) {
                    std::vector<float>& field = is_size ? all.size : all.value;
                    // Every second one is as what lies two before would have it
                    if (is_wrong && i >= 2 && chance[n - 1 - i] < 0.0F) {
                        field[i] = std::copysign(field[i], is_gap(i - 2) ? 1.0F : -1.0F);
                    }
                }
                for (std::size_t i = 0; i < n; ++i) {
                    if (is_gap(i)) {
                        all.value[i] = all.size[i] = 0.0F;
                        --all.live;
                    }
                }
                const auto results = test_lags(all, {height, width});
                CAPTURE(share, is_size, is_wrong);
                CHECK(scores::find(results, "beside_gaps").is_rejected() == is_wrong);
                if (is_wrong) {
                    CHECK_THAT(scores::find(results, "beside_gaps").finding.en(),
                               Catch::Matchers::Contains("0 rows and -2 columns"));
                }
            }
        }
    }
}

TEST_CASE("a sign that follows the size before is seen, the more the larger that is", "[law]") {
    auto values = scores::normal(n, 22);
    const auto before = values;
    for (std::size_t i = 1; i < n; ++i) {
        values[i] += 0.06F * (before[i - 1] * before[i - 1] - 1.0F);
    }
    const auto results = lags(values);
    CHECK(scores::rejected(results) == Ids{"sign_with_size"});
    CHECK_THAT(scores::find(results, "sign_with_size").finding.en(),
               Catch::Matchers::Contains("0 rows and -1 columns"));
}

TEST_CASE("a wave too weak for the eye is seen", "[law]") {
    auto values = scores::normal(n, 7);
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t row = i / width;
        values[i] += 0.15F * std::cos(static_cast<float>(row) * 2.0F * 3.14159265F / 12.5F);
    }
    const auto results = lags(values);
    CHECK(scores::find(results, "wave").is_rejected());
    CHECK_THAT(scores::find(results, "wave").finding.en(),
               Catch::Matchers::Contains("period 12.5 rows"));
}

TEST_CASE("a kernel's neighbours below are neighbours too", "[law]") {
    // Rows of three taps: what lies below stands three columns on
    auto values = leaning(3, 0.1F, 8);
    const auto as_kernel = lags(values, {height, width / 9, 3, 3});
    CHECK(scores::find(as_kernel, "correlation_of_neighbours").is_rejected());
    CHECK_FALSE(scores::find(lags(values), "correlation_of_neighbours").is_rejected());
}

TEST_CASE("blocks add up: what a million numbers hide, four million show", "[law]") {
    constexpr std::size_t many = std::size_t{1} << 22U;
    auto values = scores::normal(many, 9);
    for (std::size_t i = 7; i < many; ++i) {
        values[i] += 0.005F * values[i - 7];
    }
    std::vector<float> quarter(values.begin(), values.begin() + many / 4);
    CHECK_FALSE(
        scores::find(lags(quarter, {1024, 1024}), "correlation_at_a_distance").is_rejected());
    CHECK(scores::find(lags(values, {4096, 1024}), "correlation_at_a_distance").is_rejected());
}

// Against the exact laws where they are known: of one pair's correlation through the origin, and of a
// path of three by simulation
TEST_CASE("the bounds of one lag and of a mirror hold, and are not far off", "[law]") {
    std::mt19937_64 engine(34);
    std::normal_distribution<double> normal;
    constexpr int samples = 40'000;
    constexpr std::size_t size = 64;
    for (const std::size_t lag : {1U, 16U, 32U}) {
        for (const double r : {0.2, 0.3}) {
            int along = 0;
            int mirrored = 0;
            for (int sample = 0; sample < samples; ++sample) {
                std::vector<double> z(size);
                std::ranges::generate(z, [&] { return normal(engine); });
                double squares = 0.0;
                double products = 0.0;
                double reflected = 0.0;
                for (std::size_t i = 0; i < size; ++i) {
                    squares += z[i] * z[i];
                    products += z[i] * z[(i + lag) % size];
                    reflected += z[i] * z[size - 1 - i];
                }
                along += products >= r * squares ? 1 : 0;
                mirrored += reflected >= r * squares ? 1 : 0;
            }
            const double share = static_cast<double>(along) / samples;
            const double bound = std::exp(log_p_of_lag(r, size, size / lag));
            INFO("lag " << lag << ", r = " << r << ", seen " << share << ", at most " << bound);
            CHECK(share < bound * 1.1);
            CHECK(bound < 12.0 * share + 1e-3);
            const double half = static_cast<double>(mirrored) / samples;
            CHECK(half < std::exp(log_p_of_mirror(r, size, 0)) * 1.1);
        }
    }
    CHECK(log_p_of_lag(0.0, 100, 5) == 0.0);
    CHECK(log_p_of_lag(0.5, 100, 2) == Approx(25.0 * std::log(0.75)));
    CHECK(log_p_of_lag(0.5, 100, 0) == Approx(50.0 * std::log(0.75)));
}

TEST_CASE("a rule of signs, or of what is large, is seen undiluted", "[law]") {
    const auto predicted = [](bool is_size) {
        auto values = scores::normal(n, 10);
        std::mt19937_64 engine(35);
        for (std::size_t i = width; i < n; ++i) {
            const bool agrees = draw::unit(engine) < 0.54;
            float& z = values[i];
            if (is_size) {
                const bool is_large = std::abs(values[i - width]) > 0.67449F;
                while ((std::abs(z) > 0.67449F) != (agrees == is_large)) {
                    z = static_cast<float>(normal_score(draw::unit(engine)));
                }
            } else {
                z = std::copysign(z, agrees ? values[i - width] : -values[i - width]);
            }
        }
        return scores::find(lags(values), "correlation_of_neighbours");
    };
    const Result signs = predicted(false);
    CHECK(signs.is_rejected());
    CHECK_THAT(signs.finding.en(),
               Catch::Matchers::Contains("signs that lie 1 rows and 0 columns apart"));
    const Result sizes = predicted(true);
    CHECK(sizes.is_rejected());
    CHECK_THAT(sizes.finding.en(), Catch::Matchers::Contains("sizes (large or small)"));
}

TEST_CASE("a rule that what is not zero follows is seen, and the zeros are no pattern", "[law]") {
    const auto law =
        nn::law::mixture("half", {{0.5, nn::law::Atom{0.0}}, {0.5, nn::law::Normal{0.0, 1.0}}});
    const auto lags_of_rest = [&](float share) {
        auto values = leaning(width, share, 11);
        for (std::size_t i = 0; i < n; ++i) {
            values[i] = i / width % 3 == 0 || i % 2 == 0 ? values[i] : 0.0F;
        }
        return test_lags(scores_of_rest(values, law), {height, width});
    };
    CHECK(scores::rejected(lags_of_rest(0.0F)).empty());
    const auto results = lags_of_rest(0.15F);
    CHECK(scores::rejected(results) ==
          Ids{"correlation_of_neighbours", "correlation_at_a_distance"});
    CHECK(scores::find(results, "correlation_of_neighbours").statistic ==
          Approx(0.15).margin(0.03));
}

TEST_CASE("the bounds of coins, of waves of coins and of pairs with gaps hold", "[law]") {
    std::mt19937_64 engine(36);
    std::normal_distribution<double> normal;
    constexpr int samples = 40'000;
    constexpr std::size_t size = 60;
    constexpr double r = 0.3;
    constexpr double gapped = 12.0;
    constexpr double ordinate = 3.0;
    struct Seen {
        int cycle = 0;
        int mirror = 0;
        int wave = 0;
        int gaps = 0;
    } seen;
    double pairs = 0.0;
    for (int sample = 0; sample < samples; ++sample) {
        std::vector<double> z(size);
        std::ranges::generate(z, [&] { return normal(engine); });
        double products = 0.0;
        double reflected = 0.0;
        double with_gaps = 0.0;
        std::complex<double> sum;
        pairs = 0.0;
        for (std::size_t i = 0; i < size; ++i) {
            const auto coin = [&z](std::size_t k) { return std::copysign(1.0, z[k]); };
            products += coin(i) * coin((i + 20) % size);
            reflected += coin(i) * coin(size - 1 - i);
            sum += coin(i) * std::polar(1.0, 0.7 * static_cast<double>(i));
            if (i % 4 < 2 && (i + 1) % 4 < 3 && i + 1 < size) {
                with_gaps += z[i] * z[i + 1];
                pairs += 1.0;
            }
        }
        seen.cycle += products >= r * size ? 1 : 0;
        seen.mirror += reflected >= r * size ? 1 : 0;
        seen.wave += std::norm(sum) / size >= ordinate * (1.0 + 0.05) ? 1 : 0;
        seen.gaps += with_gaps >= gapped ? 1 : 0;
    }
    const auto check = [](int count, double log_p) {
        const double share = static_cast<double>(count) / samples;
        const double bound = std::exp(log_p);
        INFO("seen " << share << ", at most " << bound);
        CHECK(share < bound * 1.1);
        CHECK(bound < 12.0 * share + 1e-3);
    };
    check(seen.cycle, log_p_of_lag(r, size, 3, Marginal::coin));
    check(seen.mirror, log_p_of_mirror(r, size, 0, Marginal::coin));
    check(seen.wave, log_p_of_wave(ordinate, 1.0, Marginal::coin));
    check(seen.gaps, log_p_of_sum(gapped, pairs, size, 0, Marginal::normal));
    CHECK(log_p_of_sum(0.0, 10, 20, 0, Marginal::normal) == 0.0);
    CHECK(log_p_of_sum(5.0, 0.0, 20, 0, Marginal::coin) == 0.0);
    CHECK(log_p_of_lag(1.0, 10, 0, Marginal::coin) == Approx(-10.0 * std::log(2.0)));
}

TEST_CASE("a sign that follows the size of another is seen", "[law]") {
    auto values = scores::normal(n, 12);
    std::mt19937_64 engine(38);
    for (std::size_t i = 0; i + 2 * width < n; ++i) {
        const bool is_large = std::abs(values[i + 2 * width]) > 0.67449F;
        values[i] =
            std::copysign(values[i], is_large == (draw::unit(engine) < 0.55) ? 1.0F : -1.0F);
    }
    const auto results = lags(values);
    CHECK(scores::rejected(results) == Ids{"sign_with_size"});
    CHECK(scores::find(results, "sign_with_size").statistic == Approx(0.1).margin(0.03));
    CHECK_THAT(scores::find(results, "sign_with_size").finding.en(),
               Catch::Matchers::Contains("the one 2 rows and 0 columns on"));
}
