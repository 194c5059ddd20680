#pragma once

#include <cstddef>

#include "tensor/tensor.hpp"

namespace wrong {

inline double real(std::size_t n) {
    return static_cast<double>(n);
}

/// A tensor's shape as a matrix, as stats::MatrixView has it, and where a number of it lies.
struct Layout {
    explicit Layout(const nn::Shape& of)
        : shape(of),
          size(nn::element_count(of)),
          rows(of.size() < 2 ? 1 : of[0]),
          columns(size / rows),
          field(of.size() < 3 ? 1 : nn::element_count(std::span(of).subspan(2))) {}

    nn::Shape shape;
    std::size_t size;
    std::size_t rows;
    std::size_t columns;
    std::size_t field;  ///< taps of a kernel

    [[nodiscard]] std::size_t row(std::size_t i) const { return i / columns; }
    [[nodiscard]] std::size_t column(std::size_t i) const { return i % columns; }
    [[nodiscard]] std::size_t channel(std::size_t i) const { return column(i) / field; }
    [[nodiscard]] std::size_t tap(std::size_t i) const { return i % field; }
    /// Which of four blocks of rows, as in the weight of an LSTM.
    [[nodiscard]] std::size_t gate(std::size_t i) const { return 4 * row(i) / rows; }
};

}  // namespace wrong
