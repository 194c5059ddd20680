#include <cmath>
#include <map>

#include "catch.hpp"
#include "draw.hpp"
#include "stats/orthogonal.hpp"

using namespace nn::stats;

namespace {

double normal(std::mt19937_64& engine) {
    const double radius = std::sqrt(-2.0 * std::log(draw::unit(engine)));
    return radius * std::cos(2.0 * std::acos(-1.0) * draw::unit(engine));
}

// Orthogonal rows by Gram-Schmidt from normal ones, which is a Haar draw.
std::vector<float> haar(std::size_t rows, std::size_t columns, std::mt19937_64& engine) {
    std::vector<std::vector<double>> q;
    while (q.size() < rows) {
        std::vector<double> row(columns);
        std::ranges::generate(row, [&engine] { return normal(engine); });
        for (int pass = 0; pass < 2; ++pass) {
            for (const auto& before : q) {
                double product = 0.0;
                for (std::size_t i = 0; i < columns; ++i) {
                    product += row[i] * before[i];
                }
                for (std::size_t i = 0; i < columns; ++i) {
                    row[i] -= product * before[i];
                }
            }
        }
        double square = 0.0;
        for (const double x : row) {
            square += x * x;
        }
        for (double& x : row) {
            x /= std::sqrt(square);
        }
        q.push_back(row);
    }
    std::vector<float> values;
    for (const auto& row : q) {
        for (const double x : row) {
            values.push_back(static_cast<float>(x));
        }
    }
    return values;
}

std::vector<std::string> rejected(const std::vector<float>& values, const nn::Shape& shape) {
    std::vector<std::string> ids;
    for (const Result& result : test_orthogonal(MatrixView(values, shape), {})) {
        if (result.is_rejected()) {
            ids.emplace_back(result.id);
        }
    }
    return ids;
}

}  // namespace

TEST_CASE("a Haar draw passes, lying or standing, and scaled by its gain", "[law]") {
    std::mt19937_64 engine(14);
    const auto values = haar(48, 96, engine);
    CHECK(rejected(values, {48, 96}).empty());
    const auto standing = by_columns<float>(values, 96);
    CHECK(rejected(standing, {96, 48}).empty());
    std::vector<float> doubled = values;
    std::ranges::for_each(doubled, [](float& x) { x *= 2.0F; });
    CHECK(rejected(doubled, {48, 96}).front() == "orthogonality");
    for (const Result& result : test_orthogonal(MatrixView(doubled, {48, 96}), {.gain = 2.0})) {
        CHECK_FALSE(result.is_rejected());
    }
}

TEST_CASE("orthogonal matrices that are no fair draw are told by what is wrong", "[law]") {
    std::mt19937_64 engine(15);
    auto values = haar(48, 96, engine);
    for (std::size_t row = 0; row < 48; ++row) {
        if (values[row * 96 + row] > 0.0F) {
            for (std::size_t i = 0; i < 96; ++i) {
                values[row * 96 + i] *= -1.0F;
            }
        }
    }
    CHECK(rejected(values, {48, 96}) == std::vector<std::string>{"diagonal_signs"});

    std::vector<float> eye(4096, 0.0F);
    for (std::size_t i = 0; i < 64; ++i) {
        eye[i * 64 + i] = i % 2 == 0 ? 1.0F : -1.0F;
    }
    CHECK(rejected(eye, {64, 64}) ==
          std::vector<std::string>{"edge_signs", "largest", "kolmogorov_smirnov"});
}

TEST_CASE("the p-values of a Haar draw are uniform, or larger", "[law]") {
    std::mt19937_64 engine(16);
    std::map<std::string, std::vector<double>> p_values;
    for (int sample = 0; sample < 1500; ++sample) {
        const auto values = haar(12, 24, engine);
        for (const Result& result : test_orthogonal(MatrixView(values, {12, 24}), {})) {
            p_values[std::string(result.id)].push_back(result.p.value);
        }
    }
    for (const auto& [id, values] : p_values) {
        INFO(id);
        for (const double bound : {0.5, 0.05, 0.01}) {
            CHECK_THAT(draw::at_most_below(values, bound), IsLikely());
        }
    }
    CHECK_THAT(draw::share_below(p_values["mean"], 0.5), IsLikely());
    CHECK_THAT(draw::share_below(p_values["mean"], 0.05), IsLikely());
}
