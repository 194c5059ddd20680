#pragma once

#include <complex>
#include <cstddef>
#include <vector>

namespace nn::stats {

/// \en The least number from n on that has no prime factor above 5: a Fourier transform of that length is
/// fast.
/// \zh 不小于 n、且素因数不超过 5 的最小整数：这种长度的 Fourier 变换很快。
/// \both
std::size_t smooth_size(std::size_t n);

/// \en A matrix of complex numbers, padded with zeros to smooth_size in both directions, and its discrete
/// Fourier transform.
/// \zh 复数矩阵，两个方向都用零补到 smooth_size，以及它的离散 Fourier 变换。
/// \both
class Grid {
public:
    Grid(std::size_t rows, std::size_t columns);

    [[nodiscard]] std::size_t rows() const { return rows_; }
    [[nodiscard]] std::size_t columns() const { return columns_; }
    [[nodiscard]] std::size_t size() const { return values_.size(); }
    [[nodiscard]] std::complex<float>& operator()(std::size_t row, std::size_t column) {
        return values_[row * columns_ + column];
    }
    [[nodiscard]] std::complex<float> operator()(std::size_t row, std::size_t column) const {
        return values_[row * columns_ + column];
    }

    /// \en The transform in place, not divided by the size in either direction.
    /// \zh 就地变换；无论正反方向，都不除以元素个数。
    /// \both
    /// \formula{Σ x(r\, c)·exp(∓2πi(a·r/R + b·c/C))}
    void transform(bool inverse);

    void clear();

private:
    std::size_t rows_;
    std::size_t columns_;
    std::vector<std::complex<float>> values_;
};

}  // namespace nn::stats
