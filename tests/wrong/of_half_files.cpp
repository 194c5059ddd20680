#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "wrong/build.hpp"

namespace wrong::of_half_files {
namespace {

using nn::Generator;

float to_half(float x) {
    if (x == 0.0F) {
        return x;
    }
    const int exponent = std::max(std::ilogb(x), -14) - 10;
    return std::ldexp(std::nearbyint(std::ldexp(x, -exponent)), exponent);
}

// The same, written as float16 and read as `verify` does.
WrongLaw in_half(WrongLaw law) {
    law.name += ", float16";
    law.is_half = true;
    law.change = [change = law.change](Values w, const Layout& at, Generator& g) {
        change(w, at, g);
        std::ranges::transform(w, w.begin(), to_half);
    };
    return law;
}

// Copies and zeros are rarer by 2⁻⁹ each, in float16, than what was to be.
WrongLaw half_with(const char* right, const char* name, Change change,
                   const std::function<double(const Layout&)>& count) {
    return in_half(unlikely(right, name, std::move(change),
                            [count](const Layout& at) { return 9.0 * std::log(2.0) * count(at); }));
}

// Too many of one value, and of its negative: ln of how many times as many.
WrongLaw half_with_atom(const char* name, Change change, float value, double surplus) {
    WrongLaw law = unlikely("normal", name, std::move(change), {});
    law.evidence = [value = to_half(value), surplus](Sample w, const Layout&) {
        return surplus * static_cast<double>(std::ranges::count_if(
                             w, [value](float x) { return std::abs(x) == value; }));
    };
    return in_half(std::move(law));
}

template <class From>
Change copies(From from, float factor = 1.0F) {
    return [from, factor](Values w, const Layout& at, Generator&) {
        for (std::size_t i = 0; i < w.size(); ++i) {
            const std::size_t source = from(at, i);
            w[i] = source < w.size() ? factor * w[source] : w[i];
        }
    };
}

double a_row(const Layout& at) {
    return real(at.columns);
}

double a_half(const Layout& at) {
    return real(at.size / 2);
}

double sixteen(const Layout&) {
    return 16.0;
}

void zero_row(Values w, const Layout& at, Generator&) {
    std::ranges::fill(w.subspan(3 * at.columns, at.columns), 0.0F);
}

void last_eight_zero(Values w, const Layout&, Generator&) {
    std::ranges::fill(w.last(8), 0.0F);
}

void some_zeros(Values w, const Layout&, Generator& g) {
    for (float& x : w) {
        x = coin(g, 0.002) ? 0.0F : x;
    }
}

Change clamp_at(double deviations) {
    return [deviations](Values w, const Layout&, Generator&) {
        const auto most = static_cast<float>(0.01 * deviations);
        for (float& x : w) {
            x = std::clamp(x, -most, most);
        }
    };
}

void rows_sorted(Values w, const Layout& at, Generator&) {
    for (std::size_t row = 0; row < at.rows; ++row) {
        std::ranges::sort(w.subspan(row * at.columns, at.columns));
    }
}

void of_bfloat16(Values w, const Layout&, Generator&) {
    for (float& x : w) {
        const int exponent = std::ilogb(x) - 7;
        x = x == 0.0F ? x : std::ldexp(std::nearbyint(std::ldexp(x, -exponent)), exponent);
    }
}

// What is less than float16's smallest normal number, 2⁻¹⁴, becomes 0.
void flushed(Values w, const Layout&, Generator&) {
    for (float& x : w) {
        x = std::abs(x) < 0x1p-14F ? 0.0F : x;
    }
}

double flushed_count(const Layout& at) {
    return 0.0049 * real(at.size);
}

WrongLaw correlated(const char* right, double rho) {
    return predicted(
        right, fmt::format("correlation {:g} with the number before", rho),
        [rho](std::span<const double> z, const Layout&, std::size_t i) {
            return i == 0 ? Prediction{} : Prediction{rho * z[i - 1], std::sqrt(1.0 - rho * rho)};
        });
}

}  // namespace

std::vector<WrongLaw> laws() {
    const auto row_2 = [](const Layout& at, std::size_t i) {
        return at.row(i) == at.rows - 3 ? 2 * at.columns + at.column(i) : at.size;
    };
    const auto upper = [](const Layout& at, std::size_t i) {
        const std::size_t half = at.rows / 2 * at.columns;
        return i < half ? at.size : i - half;
    };
    const auto first_sixteen = [](const Layout& at, std::size_t i) {
        return i + 16 < at.size ? at.size : i + 16 - at.size;
    };
    const auto wider = [](const char* right, double share) {
        return scaled(right, fmt::format("wider by {:g} %", 100 * share),
                      [share](const Layout&, std::size_t) { return 1.0 + share; });
    };
    return kind_of(
        "float16",
        {
            half_with("normal", "one row twice", copies(row_2), a_row),
            half_with("normal", "one row is minus another", copies(row_2, -1.0F), a_row),
            half_with("normal", "the lower half is the upper", copies(upper), a_half),
            half_with("uniform", "the lower half is the upper", copies(upper), a_half),
            half_with("kaiming_normal", "the lower half is minus the upper", copies(upper, -1.0F),
                      a_half),
            half_with("normal", "the last 16 are the first 16", copies(first_sixteen), sixteen),
            half_with("normal", "one row of zeros", zero_row, a_row),
            half_with("kaiming_uniform", "one row of zeros", zero_row, a_row),
            half_with("normal", "the last 8 zero", last_eight_zero,
                      [](const Layout&) { return 8.0; }),
            half_with_atom("0.2 % zeros", some_zeros, 0.0F, 6.2),
            half_with_atom("clamped at 3σ", clamp_at(3.0), 0.03F, 4.9),
            half_with_atom("clamped at 3.5σ", clamp_at(3.5), 0.035F, 4.5),
            half_with("normal", "each row in ascending order", rows_sorted, a_half),
            half_with("normal", "of bfloat16", of_bfloat16,
                      [](const Layout& at) { return real(at.size) / 3.0; }),
            half_with("uniform", "of bfloat16", of_bfloat16,
                      [](const Layout& at) { return real(at.size) / 3.0; }),
            half_with("normal", "small numbers flushed to 0", flushed, flushed_count),
            in_half(wider("normal", 0.02)),
            in_half(wider("kaiming_normal", -0.05)),
            in_half(correlated("normal", 0.1)),
            in_half(correlated("kaiming_normal", 0.2)),
        });
}

}  // namespace wrong::of_half_files
