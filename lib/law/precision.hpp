#pragma once

namespace nn::law {

/// \en The numbers that a format has: how many significant binary digits, and the exponent below which
/// their distance no longer shrinks.
/// \zh 一种格式所能表示的数：二进制有效位数，以及间距不再缩小的最小指数。
/// \both
struct Precision {
    int digits;
    int least_exponent;

    /// \en The distance of neighbouring numbers around x.
    /// \zh x 附近相邻两数的间距。
    /// \both
    /// \formula{2^(max(⌊log₂|x|⌋\, least_exponent) − digits + 1)}
    [[nodiscard]] double ulp(double x) const;

    /// \en The nearest number to x, the even one of two.
    /// \zh 离 x 最近的数；两数同样近时取偶数。
    /// \both
    [[nodiscard]] double rounded(double x) const;

    bool operator==(const Precision&) const = default;
};

inline constexpr Precision float32{.digits = 24, .least_exponent = -126};
inline constexpr Precision float16{.digits = 11, .least_exponent = -14};
inline constexpr Precision bfloat16{.digits = 8, .least_exponent = -126};

}  // namespace nn::law
