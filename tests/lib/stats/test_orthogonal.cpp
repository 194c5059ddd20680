#include <cmath>
#include <map>

#include "catch.hpp"
#include "draw.hpp"
#include "stats/tests/orthogonal.hpp"

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
    const auto of_eye = rejected(eye, {64, 64});
    for (const char* id : {"edge_signs", "largest", "kolmogorov_smirnov", "traces"}) {
        CHECK(std::ranges::count(of_eye, id) == 1);
    }
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

TEST_CASE("an orthogonal matrix that is not one of many is seen", "[law]") {
    std::mt19937_64 engine(41);
    constexpr std::size_t side = 64;
    const auto q = haar(side, side, engine);
    REQUIRE(rejected(q, {side, side}).empty());

    // Two copies of one square side by side, each times 1/√2
    std::vector<float> twice(side * 2 * side);
    for (std::size_t r = 0; r < side; ++r) {
        for (std::size_t c = 0; c < side; ++c) {
            twice[r * 2 * side + c] = q[r * side + c] / std::sqrt(2.0F);
            twice[r * 2 * side + side + c] = -q[r * side + c] / std::sqrt(2.0F);
        }
    }
    CHECK(std::ranges::count(rejected(twice, {side, 2 * side}), "moved_copy") == 1);

    // Its own inverse: Q·D·Qᵀ with ±1 in D
    std::vector<float> symmetric(side * side);
    for (std::size_t r = 0; r < side; ++r) {
        for (std::size_t c = 0; c < side; ++c) {
            double sum = 0.0;
            for (std::size_t k = 0; k < side; ++k) {
                sum += (k % 2 == 0 ? 1.0 : -1.0) * static_cast<double>(q[k * side + r]) *
                       static_cast<double>(q[k * side + c]);
            }
            symmetric[r * side + c] = static_cast<float>(sum);
        }
    }
    CHECK(std::ranges::count(rejected(symmetric, {side, side}), "traces") == 1);

    // All weight on half of the coordinates
    std::vector<float> half(side / 2 * side, 0.0F);
    const auto small = haar(side / 2, side / 2, engine);
    for (std::size_t r = 0; r < side / 2; ++r) {
        std::copy_n(small.begin() + static_cast<std::ptrdiff_t>(r * side / 2), side / 2,
                    half.begin() + static_cast<std::ptrdiff_t>(r * side));
    }
    CHECK(std::ranges::count(rejected(half, {side / 2, side}), "shares") == 1);
}
