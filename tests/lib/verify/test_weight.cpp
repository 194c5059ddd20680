#include <cmath>

#include "catch.hpp"
#include "verify/weight.hpp"
#include "weights.hpp"

namespace law = nn::law;
using nn::verify::look_at;

namespace {

law::Precision precision_of(std::vector<float> values, law::Precision of) {
    for (float& x : values) {
        x = static_cast<float>(of.rounded(static_cast<double>(x)));
    }
    return look_at(weights::of("w", {values.size()}, values)).precision;
}

}  // namespace

TEST_CASE("numbers of a coarser format are noticed", "[exact]") {
    const auto values = weights::drawn("normal", {2000}, 1, {{"std", "0.02"}});
    CHECK(precision_of(values, law::float32) == law::float32);
    CHECK(precision_of(values, law::float16) == law::float16);
    CHECK(precision_of(values, law::bfloat16) == law::bfloat16);
    const law::Precision grid{.digits = 24, .least_exponent = 24 - 1 - 14};
    CHECK(grid.ulp(0.3) == 0x1p-14);
    CHECK(nn::verify::name_of(precision_of(weights::drawn("uniform", {2000}, 1), grid)) == "2^-14");
    // Uniform numbers of 24 bits are multiples of 2⁻²⁴, and float32 all the same
    CHECK(precision_of(weights::drawn("uniform", {2000}, 1), law::float32) == law::float32);
    // One number of more digits is enough
    auto halves = values;
    for (float& x : halves) {
        x = static_cast<float>(law::float16.rounded(static_cast<double>(x)));
    }
    halves[7] = 0.1F;
    CHECK(precision_of(halves, law::float32) == law::float32);
}

TEST_CASE("a few different numbers tell nothing of a format", "[exact]") {
    CHECK(look_at(weights::of("ones", {10000}, std::vector<float>(10000, 1.0F))).precision ==
          law::float32);
}

TEST_CASE("a look sees range, constants, zero rows and what is not finite", "[exact]") {
    const auto look = look_at(weights::of("w", {3, 2}, {1, 2, 0, 0, -3, 4}));
    CHECK(look.summary.low == -3.0);
    CHECK(look.summary.high == 4.0);
    CHECK(look.summary.mean == Approx(4.0 / 6.0));
    CHECK(look.rows_of_zeros == std::vector<std::size_t>{1});
    CHECK_FALSE(look.is_constant);
    CHECK(look_at(weights::of("w", {2}, {5, 5})).is_constant);
    CHECK(look_at(weights::of("w", {3}, {1, NAN, INFINITY})).not_finite == 2);
    CHECK(look_at(weights::of("w", {0, 3}, {})).summary.n == 0.0);
}

TEST_CASE("pieces are whole slices, and together the whole", "[exact]") {
    // Two and a half times what is judged at a time, of a reader that holds nothing
    const std::size_t rows = nn::verify::most_at_a_time / 1024 * 5 / 2;
    const nn::verify::Weight weight{
        "big", {rows, 1024}, [](std::size_t first, std::span<float> values) {
            for (std::size_t i = 0; i < values.size(); ++i) {
                const std::size_t row = (first + i) / 1024;
                values[i] = static_cast<float>(row);
            }
        }};
    std::size_t seen = 0;
    std::size_t pieces = 0;
    nn::verify::for_each_piece(weight, [&](const nn::verify::Piece& piece) {
        REQUIRE(piece.values.size() <= nn::verify::most_at_a_time);
        REQUIRE(piece.shape[1] == 1024);
        REQUIRE(piece.values.size() == piece.shape[0] * 1024);
        CHECK(piece.values.front() == static_cast<float>(seen));
        seen += piece.shape[0];
        ++pieces;
    });
    CHECK(seen == rows);
    CHECK(pieces == 3);
}
