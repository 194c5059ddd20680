#pragma once

#include "numerical_stability/chapter.hpp"

namespace numerical_stability {

/// A format of floating-point numbers, by the bits of its exponent and of its fraction.
struct Format {
    const char* name;
    int exponent_bits;
    int fraction_bits;

    [[nodiscard]] int bias() const { return (1 << (exponent_bits - 1)) - 1; }
    [[nodiscard]] double largest() const;
    [[nodiscard]] double smallest() const;  ///< above 0
    [[nodiscard]] double step_at_1() const;
};

inline constexpr Format formats[] = {{"float32", 8, 23}, {"bfloat16", 8, 7}, {"float16", 5, 10}};

/// A signal's largest number after each layer of a ReLU network; it ends with the first one that no
/// float32 holds.
std::vector<double> largest_numbers(const Rule& rule, std::size_t layers, std::size_t width);

/// 2×2 matrices: of standard normal numbers, and I - 2·v·vᵀ/‖v‖² for a random v.
nn::Tensor gaussian_matrix();
nn::Tensor reflection();

/// The sine of the angle between two signals after each of such matrices; they start at right angles.
std::vector<double> follow_two(nn::Tensor (*draw_matrix)(), std::size_t matrices);

void exploding(nn::section::Output& out);

}  // namespace numerical_stability
