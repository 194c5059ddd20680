#include <cmath>
#include <numeric>

#include "catch.hpp"
#include "init/orthogonal.hpp"
#include "scores.hpp"
#include "stats/tests/angles.hpp"

using namespace nn::stats;
using scores::Ids;

namespace {

constexpr std::size_t row_count = 64;
constexpr std::size_t row_length = 40;
const nn::Shape shape{row_count, row_length};

Ids rejected(const std::vector<float>& values, bool are_independent = true) {
    return scores::rejected(test_right_angles(MatrixView(values, shape), are_independent));
}

std::span<float> row_of(std::vector<float>& values, std::size_t row) {
    return std::span(values).subspan(row * row_length, row_length);
}

void centre(std::span<float> row) {
    const float mean = std::reduce(row.begin(), row.end()) / static_cast<float>(row.size());
    for (float& x : row) {
        x -= mean;
    }
}

}  // namespace

TEST_CASE("random directions have no more right angles than chance has, of whatever kind",
          "[law]") {
    std::vector<double> independent;
    std::vector<double> of_frames;
    nn::Generator generator(31);
    for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
        const auto values = scores::normal(row_count * row_length, seed);
        independent.push_back(test_right_angles(MatrixView(values, shape), true)[0].p.value);
        nn::Tensor frame = nn::Tensor::from_shape({16, 12});
        nn::init::orthogonal_(frame, {}, generator);
        const MatrixView view(frame.storage(), nn::shape(frame));
        of_frames.push_back(test_right_angles(view, false)[0].p.value);
    }
    for (const auto& p_values : {independent, of_frames}) {
        for (const double bound : {0.3, 0.1, 0.01}) {
            CHECK_THAT(draw::at_most_below(p_values, bound), IsLikely());
        }
        CHECK(draw::count_below(p_values, 1.0) > 0);
    }
}

TEST_CASE("a few rows that were centred are seen, and no other rows need be odd", "[law]") {
    auto values = scores::normal(row_count * row_length, 7);
    CHECK(rejected(values).empty());
    for (std::size_t row = 3; row < row_count; row += 16) {
        centre(row_of(values, row));
    }
    CHECK(rejected(values) == Ids{"right_angles"});
    CHECK(rejected(values, false) == Ids{"right_angles"});
    CHECK(test_right_angles(MatrixView(values, shape), true)[0].finding.en() ==
          "4 of 64: rows add up to nothing");
}

TEST_CASE("rows that are orthogonal to the one before are seen where rows are independent",
          "[law]") {
    auto values = scores::normal(row_count * row_length, 8);
    for (std::size_t row = 1; row < row_count; row += 2) {
        const auto before = row_of(values, row - 1);
        const auto here = row_of(values, row);
        const float share = std::inner_product(here.begin(), here.end(), before.begin(), 0.0F) /
                            std::inner_product(before.begin(), before.end(), before.begin(), 0.0F);
        for (std::size_t k = 0; k < row_length; ++k) {
            here[k] -= share * before[k];
        }
    }
    CHECK(rejected(values) == Ids{"right_angles"});
    CHECK(rejected(values, false).empty());
    CHECK(test_right_angles(MatrixView(values, shape), true)[0].finding.en() ==
          "32 of 63: rows are orthogonal to the one before");
}

TEST_CASE("the bound of one right angle is the density at 0, and no smaller than the law",
          "[exact]") {
    // In three dimensions a cosine is uniform on (-1, 1)
    const double three = std::exp(log_p_of_right_angles(0.01, 1, 1, 3));
    CHECK(three >= 0.01);
    CHECK(three == Approx(0.02 * std::sqrt(3.0 / (2.0 * 3.14159265358979))));
    // Two of three: so many pairs
    CHECK(log_p_of_right_angles(0.01, 2, 3, 3) == Approx(std::log(3.0) + 2.0 * std::log(three)));
    CHECK(log_p_of_right_angles(1.0, 3, 3, 100) == 0.0);
}

TEST_CASE("vectors of few entries have no angles to test", "[exact]") {
    const auto values = scores::normal(64, 1);
    CHECK(test_right_angles(MatrixView(values, {64}), true).empty());
    CHECK(test_right_angles(MatrixView(values, {16, 4}), true).empty());
}
