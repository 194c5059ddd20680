#include <cmath>
#include <vector>

#include "catch.hpp"
#include "stats/p_value.hpp"

using namespace nn::stats;

TEST_CASE("the mean's p-value is the normal tail", "[exact]") {
    // Four values of mean 1 under N(0, 1): z = 2, p = 0.0455003
    const std::vector<float> sample{1, 1, 0, 2};
    CHECK(p_value_of_mean(sample, nn::law::normal(0, 1)) == Approx(0.0455002639).epsilon(1e-6));
    CHECK(p_value_of_mean(sample, nn::law::normal(1, 1)) == Approx(1.0));
}

TEST_CASE("the variance's p-value is small on both sides", "[exact]") {
    const std::vector<float> wide(1000, 2.0F);
    const std::vector<float> narrow(1000, 0.5F);
    const std::vector<float> right(1000, 1.0F);
    const Law law = nn::law::normal(0, 1);
    CHECK(p_value_of_variance(wide, law) < 1e-6);
    CHECK(p_value_of_variance(narrow, law) < 1e-6);
    CHECK(p_value_of_variance(right, law) == Approx(1.0));
}

TEST_CASE("the count's p-value is the exact binomial one", "[exact]") {
    // P(K ≤ 1) for ten fair coins is 11/1024
    CHECK(p_value_of_count(1, 10, 0.5) == Approx(22.0 / 1024.0));
    CHECK(p_value_of_count(9, 10, 0.5) == Approx(22.0 / 1024.0));
    CHECK(p_value_of_count(0, 10, 0.5) == Approx(2.0 / 1024.0));
    CHECK(p_value_of_count(5, 10, 0.5) == 1.0);
}
