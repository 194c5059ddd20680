#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "wrong/build.hpp"

namespace wrong::of_order {
namespace {

using nn::Generator;

double log_factorial(std::size_t n) {
    return std::lgamma(real(n) + 1.0);
}

// Rows in the order of a property, or columns.
template <class Key>
Change rows_by(Key key) {
    return [key](Values w, const Layout& at, Generator&) {
        std::vector<std::vector<float>> rows;
        for (std::size_t row = 0; row < at.rows; ++row) {
            const auto from = w.subspan(row * at.columns, at.columns);
            rows.emplace_back(from.begin(), from.end());
        }
        std::ranges::sort(rows, {}, key);
        for (std::size_t row = 0; row < at.rows; ++row) {
            std::ranges::copy(rows[row], w.begin() + static_cast<std::ptrdiff_t>(row * at.columns));
        }
    };
}

double orders_of_rows(const Layout& at) {
    return log_factorial(at.rows);
}

float first(const std::vector<float>& row) {
    return row.front();
}

double sum(const std::vector<float>& row) {
    double total = 0.0;
    for (const float x : row) {
        total += static_cast<double>(x);
    }
    return total;
}

double squares(const std::vector<float>& row) {
    double total = 0.0;
    for (const float x : row) {
        total += static_cast<double>(x) * static_cast<double>(x);
    }
    return total;
}

// Blocks of so many numbers of the index, each in ascending order, or by size.
WrongLaw blocks_sorted(const char* right, std::size_t length, bool by_size) {
    return unlikely(
        right, fmt::format("each {} numbers in ascending {}", length, by_size ? "size" : "order"),
        [=](Values w, const Layout&, Generator&) {
            for (std::size_t i = 0; i + length <= w.size(); i += length) {
                std::ranges::sort(w.subspan(i, length), {},
                                  [by_size](float x) { return by_size ? std::abs(x) : x; });
            }
        },
        [=](const Layout& at) { return real(at.size / length) * log_factorial(length); });
}

WrongLaw rows_sorted(const char* right) {
    return unlikely(
        right, "each row in ascending order",
        [](Values w, const Layout& at, Generator&) {
            for (std::size_t row = 0; row < at.rows; ++row) {
                std::ranges::sort(w.subspan(row * at.columns, at.columns));
            }
        },
        [](const Layout& at) { return real(at.rows) * log_factorial(at.columns); });
}

// Of each pair a share is in order, by value or by size.
WrongLaw pairs_in_order(const char* right, double share, std::size_t (*distance)(const Layout&),
                        const char* name) {
    const auto each_pair = [distance](const Layout& at, auto visit) {
        const std::size_t step = distance(at);
        for (std::size_t i = 0; i + step < at.size; i += i % step == step - 1 ? step + 1 : 1) {
            visit(i, i + step);
        }
    };
    WrongLaw law =
        unlikely(right, fmt::format("{:g} % of {} in ascending order", 100 * share, name),
                 [=](Values w, const Layout& at, Generator& g) {
                     each_pair(at, [&](std::size_t a, std::size_t b) {
                         if ((w[a] < w[b]) != coin(g, share)) {
                             std::swap(w[a], w[b]);
                         }
                     });
                 },
                 {});
    law.evidence = [=](Sample w, const Layout& at) {
        double ratio = 0.0;
        each_pair(at, [&](std::size_t a, std::size_t b) {
            ratio += std::log(2.0 * (w[a] < w[b] ? share : 1.0 - share));
        });
        return ratio;
    };
    return law;
}

std::size_t neighbours(const Layout&) {
    return 1;
}

std::size_t rows(const Layout& at) {
    return at.columns;
}

std::size_t half(const Layout& at) {
    return at.size / 2;
}

// The largest of every row stands first.
void largest_first(Values w, const Layout& at, Generator&) {
    for (std::size_t row = 0; row < at.rows; ++row) {
        const auto here = w.subspan(row * at.columns, at.columns);
        std::swap(here[0], *std::ranges::max_element(here));
    }
}

double choices_of_columns(const Layout& at) {
    return real(at.rows) * std::log(real(at.columns));
}

void all_sorted(Values w, const Layout&, Generator&) {
    std::ranges::sort(w);
}

}  // namespace

std::vector<WrongLaw> laws() {
    return kind_of(
        "order",
        {
            unlikely("normal", "all in ascending order", all_sorted, orders_of_rows),
            rows_sorted("normal"),
            rows_sorted("custom"),
            rows_sorted("kaiming_uniform"),
            blocks_sorted("normal", 2, false),
            blocks_sorted("uniform", 2, false),
            blocks_sorted("normal", 2, true),
            blocks_sorted("kaiming_normal", 16, true),
            blocks_sorted("normal", 9, false),
            unlikely("normal", "rows in the order of their first number", rows_by(first),
                     orders_of_rows),
            unlikely("xavier_uniform", "rows in the order of their first number", rows_by(first),
                     orders_of_rows),
            unlikely("normal", "rows in the order of their sums", rows_by(sum), orders_of_rows),
            unlikely("uniform", "rows in the order of their sums", rows_by(sum), orders_of_rows),
            unlikely("normal", "rows in the order of their norms", rows_by(squares),
                     orders_of_rows),
            unlikely("kaiming_normal", "filters in the order of their norms", rows_by(squares),
                     orders_of_rows),
            unlikely("normal", "the largest number of a row stands first", largest_first,
                     choices_of_columns),
            pairs_in_order("normal", 0.55, neighbours, "pairs of neighbours"),
            pairs_in_order("normal", 0.65, neighbours, "pairs of neighbours"),
            pairs_in_order("normal", 0.6, rows, "pairs in two rows"),
            pairs_in_order("normal", 0.6, half, "pairs in two halves"),
        });
}

}  // namespace wrong::of_order
