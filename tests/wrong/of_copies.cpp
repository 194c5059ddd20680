#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "wrong/build.hpp"

namespace wrong::of_copies {
namespace {

using nn::Generator;

// Where a number is copied from; n for the numbers that are drawn.
constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

std::size_t upper_half(const Layout& at, std::size_t i) {
    const std::size_t half = at.rows / 2 * at.columns;
    return i < half ? none : i - half;
}

std::size_t left_half(const Layout& at, std::size_t i) {
    return at.column(i) < at.columns / 2 ? none : i - at.columns / 2;
}

std::size_t gate_above(const Layout& at, std::size_t i) {
    return at.gate(i) == 0 ? none : i - at.rows / 4 * at.columns;
}

std::size_t shard_of_eight(const Layout& at, std::size_t i) {
    const std::size_t shard = at.rows / 8 * at.columns;
    return i < shard ? none : i % shard;
}

std::size_t transpose(const Layout& at, std::size_t i) {
    const std::size_t row = at.row(i);
    const std::size_t column = at.column(i);
    return row > column && row < at.columns ? column * at.columns + row : none;
}

std::size_t mirror(const Layout& at, std::size_t i) {
    return 2 * i < at.size ? none : at.size - 1 - i;
}

std::size_t mirror_of_row(const Layout& at, std::size_t i) {
    return 2 * at.column(i) < at.columns ? none
                                         : at.row(i) * at.columns + at.columns - 1 - at.column(i);
}

std::size_t first_tile(const Layout& at, std::size_t i) {
    const std::size_t first = at.row(i) % 8 * at.columns + at.column(i) % 8;
    return first < i ? first : none;
}

std::size_t left_above(const Layout& at, std::size_t i) {
    return at.row(i) == 0 || at.column(i) == 0 ? none : i - at.columns - 1;
}

std::size_t row_turned(const Layout& at, std::size_t i) {
    return at.row(i) == 0 ? none : (at.column(i) + at.row(i)) % at.columns;
}

std::size_t second_row(const Layout& at, std::size_t i) {
    return at.row(i) == at.rows - 2 ? at.columns + at.column(i) : none;
}

std::size_t second_column(const Layout& at, std::size_t i) {
    return at.column(i) == at.columns - 1 ? i - at.columns + 2 : none;
}

std::size_t row_backwards(const Layout& at, std::size_t i) {
    return at.row(i) % 2 == 0 ? none : (at.row(i) - 1) * at.columns + at.columns - 1 - at.column(i);
}

std::size_t middle_of_kernel(const Layout& at, std::size_t i) {
    return at.tap(i) == 0 ? none : i - at.tap(i);
}

std::size_t kernel_turned(const Layout& at, std::size_t i) {
    const std::size_t kernel = i / at.field;
    return kernel % 2 == 0 ? none : (kernel - 1) * at.field + at.field - 1 - at.tap(i);
}

std::size_t channel_before(const Layout& at, std::size_t i) {
    return at.channel(i) % 2 == 0 ? none : i - at.field;
}

std::size_t number_64_before(const Layout&, std::size_t i) {
    return i < 64 ? none : i - 64;
}

std::size_t pair(const Layout&, std::size_t i) {
    return i % 2 == 0 ? none : i - 1;
}

// The last k numbers are the first k.
Source last(std::size_t k) {
    return
        [k](const Layout& at, std::size_t i) { return i + k < at.size ? none : i + k - at.size; };
}

Change set(std::function<bool(const Layout&, std::size_t i)> where, float value) {
    return [=](Values w, const Layout& at, Generator&) {
        for (std::size_t i = 0; i < w.size(); ++i) {
            w[i] = where(at, i) ? value : w[i];
        }
    };
}

WrongLaw zeros(const char* right, const char* name,
               std::function<bool(const Layout&, std::size_t i)> where) {
    WrongLaw law = unlikely(right, name, set(where, 0.0F), {});
    law.evidence = [where](Sample w, const Layout& at) {
        double sum = 0.0;
        for (std::size_t i = 0; i < w.size(); ++i) {
            sum += where(at, i) ? (w[i] == 0.0F ? log_equal : -impossible) : 0.0;
        }
        return sum;
    };
    return law;
}

bool in_row_3(const Layout& at, std::size_t i) {
    return at.row(i) == 3;
}

bool in_column_3(const Layout& at, std::size_t i) {
    return at.column(i) == 3;
}

bool in_last_eight(const Layout& at, std::size_t i) {
    return i + 8 >= at.size;
}

bool in_last_two(const Layout& at, std::size_t i) {
    return i + 2 >= at.size;
}

bool in_one_kernel(const Layout& at, std::size_t i) {
    return i / at.field == 5;
}

bool in_every_thousandth(const Layout&, std::size_t i) {
    return i % 1000 == 999;
}

// −ln P(one of n is as far as this), and the number in the middle.
WrongLaw far(const char* right, double deviations) {
    WrongLaw law = unlikely(
        right, fmt::format("one number at {:g}σ", deviations),
        [deviations, claim = &wrong::right(right)](Values w, const Layout& at, Generator&) {
            w[w.size() / 2 + 3] =
                static_cast<float>(deviations * spread(single_law(*claim, at.shape)));
        },
        [deviations](const Layout& at) {
            return deviations * deviations / 2.0 + std::log(deviations * 1.25) -
                   std::log(real(at.size));
        });
    law.is_p_value = true;
    law.fades = true;
    return law;
}

WrongLaw one(const char* right, const char* name, float value) {
    WrongLaw law = unlikely(
        right, name, [value](Values w, const Layout&, Generator&) { w[w.size() / 3] = value; },
        [](const Layout&) { return impossible; });
    law.fades = true;
    return law;
}

// Every number is one of a pool that is too small.
WrongLaw from_pool(const char* right, const char* name, double share) {
    return unlikely(
        right, name,
        [share](Values w, const Layout&, Generator& g) {
            const std::vector<float> pool(
                w.begin(), w.begin() + static_cast<std::ptrdiff_t>(share * real(w.size())));
            for (float& x : w) {
                x = pool[g.random() % pool.size()];
            }
        },
        [](const Layout& at) { return real(at.size) / 4.0; });
}

// Every row is the first, its numbers in another order.
void rows_shuffled(Values w, const Layout& at, Generator& g) {
    for (std::size_t row = 1; row < at.rows; ++row) {
        const auto here = w.subspan(row * at.columns, at.columns);
        std::ranges::copy(w.first(at.columns), here.begin());
        for (std::size_t i = at.columns - 1; i > 0; --i) {
            std::swap(here[i], here[g.random() % (i + 1)]);
        }
    }
}

// The sizes of the row before, with signs of their own.
void sizes_of_row_before(Values w, const Layout& at, Generator& g) {
    for (std::size_t i = at.columns; i < w.size(); ++i) {
        w[i] = at.row(i) % 2 == 0 ? w[i] : (coin(g, 0.5) ? 1.0F : -1.0F) * w[i - at.columns];
    }
}

// A copy but for noise of a share of the std.
WrongLaw nearly_copied(const char* right, const char* name, Source source, double noise) {
    return predicted(right, fmt::format("{}, {:g} % of noise", name, 100 * noise),
                     [=](std::span<const double> z, const Layout& at, std::size_t i) {
                         const std::size_t from = source(at, i);
                         return from >= z.size()
                                    ? Prediction{}
                                    : Prediction{std::sqrt(1 - noise * noise) * z[from], noise};
                     });
}

// x_{k+2} = 6x_{k+1} − 9x_k modulo 2³¹: all triples on 15 planes.
void randu(Values w, const Layout&, Generator& g) {
    std::uint32_t state = g.random() | 1U;
    for (float& x : w) {
        state = (state * 65539U) & 0x7fffffffU;
        x = 0.2F * static_cast<float>(state >> 7U) * 0x1p-24F - 0.1F;
    }
}

// A generator whose numbers come again after 2¹².
void short_period(Values w, const Layout&, Generator&) {
    for (std::size_t i = 4096; i < w.size(); ++i) {
        w[i] = w[i - 4096];
    }
}

double whole_copies(const Layout& at) {
    return at.size > 4096 ? impossible : 0.0;
}

double surely(const Layout&) {
    return impossible;
}

}  // namespace

std::vector<WrongLaw> laws() {
    return kind_of(
        "copies",
        {
            copied("normal", "the lower half is the upper", upper_half),
            copied("normal", "the lower half is minus the upper", upper_half, -1.0F),
            copied("uniform", "the lower half is minus the upper", upper_half, -1.0F),
            copied("kaiming_normal", "the lower half is minus the upper", upper_half, -1.0F),
            copied("custom", "the lower half is minus the upper", upper_half, -1.0F),
            copied("normal", "the right half is twice the left", left_half, 2.0F),
            copied("normal", "the right half is minus the left", left_half, -1.0F),
            copied("normal", "all gates are the first", gate_above),
            copied("xavier_uniform", "all shards of eight are the first", shard_of_eight),
            copied("normal", "symmetric", transpose),
            copied("normal", "antisymmetric", transpose, -1.0F),
            copied("xavier_uniform", "antisymmetric", transpose, -1.0F),
            copied("normal", "2 % symmetric", transpose, 1.0F, 0.02),
            copied("normal", "10 % antisymmetric", transpose, -1.0F, 0.1),
            copied("normal", "mirrored", mirror),
            copied("normal", "mirrored, with the sign changed", mirror, -1.0F),
            copied("normal", "rows mirrored, with the sign changed", mirror_of_row, -1.0F),
            copied("uniform", "one tile of 8×8", first_tile),
            copied("normal", "one tile of 8×8, a half of it", first_tile, 1.0F, 0.5),
            copied("normal", "Toeplitz", left_above),
            copied("lecun_uniform", "each row the first, turned", row_turned),
            copied("normal", "one row twice", second_row),
            copied("normal", "one row is minus another", second_row, -1.0F),
            copied("normal", "one row is half of another", second_row, 0.5F),
            copied("trunc_normal", "one column is minus another", second_column, -1.0F),
            copied("normal", "every second row the one before, backwards", row_backwards),
            copied("normal", "every second row minus the one before, backwards", row_backwards,
                   -1.0F),
            copied("kaiming_normal", "all taps of a kernel equal", middle_of_kernel),
            copied("kaiming_normal", "every second kernel minus the one before, turned",
                   kernel_turned, -1.0F),
            copied("kaiming_normal", "every second channel the one before", channel_before),
            copied("lecun_normal", "every second channel minus the one before", channel_before,
                   -1.0F),
            copied("normal", "10 % are the number 64 before", number_64_before, 1.0F, 0.1),
            copied("normal", "1 % are the number 64 before", number_64_before, 1.0F, 0.01),
            copied("normal", "1 % are minus the number 64 before", number_64_before, -1.0F, 0.01),
            copied("normal", "3 % are minus the number before", pair, -1.0F, 0.03),
            copied("normal", "the last 4 are the first 4", last(4)),
            copied("normal", "the last 16 are the first 16", last(16)),
            copied("kaiming_uniform", "the last 64 are the first 64", last(64)),
            copied("normal", "the last 64 are minus the first 64", last(64), -1.0F),
            copied("custom", "the last 64 are the first 64", last(64)),
            nearly_copied("normal", "the lower half is the upper", upper_half, 0.01),
            nearly_copied("normal", "the lower half is the upper", upper_half, 0.5),
            nearly_copied("normal", "one row twice", second_row, 0.1),
            nearly_copied("uniform", "mirrored", mirror, 0.1),
            zeros("normal", "one row of zeros", in_row_3),
            zeros("kaiming_uniform", "one row of zeros", in_row_3),
            zeros("normal", "one column of zeros", in_column_3),
            zeros("kaiming_normal", "one kernel of zeros", in_one_kernel),
            zeros("normal", "the last 8 zero", in_last_eight),
            zeros("uniform", "the last 8 zero", in_last_eight),
            zeros("normal", "the last 2 zero", in_last_two),
            zeros("normal", "every thousandth zero", in_every_thousandth),
            far("normal", 7.0),
            far("normal", 9.0),
            far("normal", 50.0),
            far("kaiming_normal", 50.0),
            one("normal", "one NaN", std::numeric_limits<float>::quiet_NaN()),
            one("uniform", "one number 1e30", 1e30F),
            one("custom", "one number 4.9", 4.9F),
            from_pool("normal", "from a pool of half as many", 0.5),
            from_pool("uniform", "from a pool of a tenth", 0.1),
            unlikely("normal", "each row the first, shuffled", rows_shuffled, surely),
            unlikely("normal", "the sizes of the row before", sizes_of_row_before, surely),
            unlikely("uniform", "RANDU", randu, surely),
            unlikely("normal", "a period of 4096", short_period, whole_copies),
        });
}

}  // namespace wrong::of_copies
