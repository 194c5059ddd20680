#pragma once

#include <string>
#include <vector>

namespace nn::picture {

/// Numbers along a line of a picture: `low` stands at `from`, and `high` at `to`.
struct Axis {
    double low;
    double high;
    double from;
    double to;

    /// Where a number stands.
    [[nodiscard]] double at(double value) const {
        return from + (value - low) / (high - low) * (to - from);
    }
    /// The round numbers on it, at most so many steps of them.
    [[nodiscard]] std::vector<double> ticks(double most_steps) const;
    /// The whole numbers on it: a few of those where they are many.
    [[nodiscard]] std::vector<double> whole_ticks(double most_steps) const;
};

/// A number as a reader likes it: six digits, and a blank before each three of those behind a whole
/// number's first.
std::string number(double value);

}  // namespace nn::picture
