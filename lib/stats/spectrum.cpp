#include "stats/spectrum.hpp"

#include <algorithm>
#include <kissfft/kissfft.hh>

namespace nn::stats {
namespace {

using Complex = std::complex<float>;

// Columns are read a few at a time, so that a line of memory is read once
constexpr std::size_t together = 16;

}  // namespace

std::size_t smooth_size(std::size_t n) {
    for (std::size_t candidate = std::max<std::size_t>(n, 1);; ++candidate) {
        std::size_t rest = candidate;
        for (const std::size_t prime : {2U, 3U, 5U}) {
            while (rest % prime == 0) {
                rest /= prime;
            }
        }
        if (rest == 1) {
            return candidate;
        }
    }
}

Grid::Grid(std::size_t rows, std::size_t columns)
    : rows_(smooth_size(rows)), columns_(smooth_size(columns)), values_(rows_ * columns_) {}

void Grid::transform(bool inverse) {
    std::vector<Complex> line(std::max(rows_, columns_));
    if (columns_ > 1) {
        const kissfft<float> along(columns_, inverse);
        for (std::size_t row = 0; row < rows_; ++row) {
            Complex* const first = &values_[row * columns_];
            along.transform(first, line.data());
            std::copy_n(line.begin(), columns_, first);
        }
    }
    if (rows_ > 1) {
        const kissfft<float> down(rows_, inverse);
        std::vector<Complex> several(rows_ * together);
        for (std::size_t column = 0; column < columns_; column += together) {
            const std::size_t count = std::min(together, columns_ - column);
            for (std::size_t row = 0; row < rows_; ++row) {
                for (std::size_t k = 0; k < count; ++k) {
                    several[k * rows_ + row] = values_[row * columns_ + column + k];
                }
            }
            for (std::size_t k = 0; k < count; ++k) {
                down.transform(&several[k * rows_], line.data());
                std::copy_n(line.begin(), rows_, &several[k * rows_]);
            }
            for (std::size_t row = 0; row < rows_; ++row) {
                for (std::size_t k = 0; k < count; ++k) {
                    values_[row * columns_ + column + k] = several[k * rows_ + row];
                }
            }
        }
    }
}

void Grid::clear() {
    std::ranges::fill(values_, Complex{});
}

}  // namespace nn::stats
