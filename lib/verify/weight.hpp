#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "law/precision.hpp"
#include "stats/diagnosis/summary.hpp"
#include "tensor/tensor.hpp"

namespace nn::verify {

/// The most numbers that are judged at a time; what a battery needs for them is about 40 bytes each.
inline constexpr std::size_t most_at_a_time = std::size_t{1} << 24U;

/// A tensor of a file, read when it is needed.
struct Weight {
    std::string name;
    Shape shape;
    std::function<void(std::size_t first, std::span<float> values)> read;

    [[nodiscard]] std::size_t size() const { return element_count(shape); }
};

/// A part of a weight: slices of its first dimension, whole.
struct Piece {
    Shape shape;
    std::vector<float> values;
};

/// Calls for each piece of at most most_at_a_time numbers, or of one slice that is larger.
void for_each_piece(const Weight& weight, const std::function<void(const Piece&)>& call);

/// The first of them, of a weight that has numbers.
Piece first_piece(const Weight& weight);

/// What a first reading of all numbers shows.
struct Look {
    stats::Summary summary;
    law::Precision precision = law::float32;  ///< the coarsest that all numbers have
    std::size_t not_finite = 0;
    std::size_t zeros = 0;
    bool is_constant = false;
    std::vector<std::size_t> rows_of_zeros;  ///< the first few, where others are not
};

Look look_at(const Weight& weight);

/// The name of a precision, such as `bfloat16`; empty for float32.
std::string name_of(law::Precision precision);

}  // namespace nn::verify
