#include <cmath>
#include <numbers>

#include <fmt/format.h>

#include "wrong/build.hpp"

namespace wrong::of_offset {
namespace {

struct Field {
    const char* name;
    double (*height)(const Layout&, std::size_t i);  // up to 1
};

double wave(double periods) {
    return std::cos(2.0 * std::numbers::pi * periods);
}

constexpr Field everywhere{"everywhere", [](const Layout&, std::size_t) { return 1.0; }};
constexpr Field rows{"on rows, by turns up and down", [](const Layout& at, std::size_t i) {
                         return at.row(i) % 2 == 0 ? 1.0 : -1.0;
                     }};
constexpr Field columns{"on columns, by turns up and down", [](const Layout& at, std::size_t i) {
                            return at.column(i) % 2 == 0 ? 1.0 : -1.0;
                        }};
constexpr Field checkerboard{"on a checkerboard", [](const Layout& at, std::size_t i) {
                                 return (at.row(i) + at.column(i)) % 2 == 0 ? 1.0 : -1.0;
                             }};
constexpr Field halves{
    "up on the upper half, down on the lower",
    [](const Layout& at, std::size_t i) { return 2 * at.row(i) < at.rows ? 1.0 : -1.0; }};
constexpr Field gate{"on one gate of four",
                     [](const Layout& at, std::size_t i) { return at.gate(i) == 1 ? 1.0 : 0.0; }};
constexpr Field period{"with period 8 along the index",
                       [](const Layout&, std::size_t i) { return wave(real(i) / 8.0); }};
constexpr Field slope{"down along the index", [](const Layout& at, std::size_t i) {
                          return 1.0 - 2.0 * real(i) / real(at.size);
                      }};
constexpr Field long_wave{
    "as one wave along rows and columns", [](const Layout& at, std::size_t i) {
        return wave(real(at.row(i)) / real(at.rows)) * wave(real(at.column(i)) / real(at.columns));
    }};
constexpr Field diagonal{"on the diagonal", [](const Layout& at, std::size_t i) {
                             return at.row(i) == at.column(i) ? 1.0 : 0.0;
                         }};
constexpr Field middle{"on the middle of a kernel", [](const Layout& at, std::size_t i) {
                           return at.tap(i) == at.field / 2 ? 1.0 : 0.0;
                       }};
constexpr Field first_row{
    "on the first row", [](const Layout& at, std::size_t i) { return at.row(i) == 0 ? 1.0 : 0.0; }};
constexpr Field edges{
    "on the edge of a kernel, up and down by turns", [](const Layout& at, std::size_t i) {
        return at.tap(i) == at.field / 2 ? 0.0 : (at.tap(i) % 2 == 0 ? 1.0 : -1.0);
    }};

WrongLaw offset(const char* right, Field field, double height) {
    return shifted(
        right, fmt::format("{:g}σ {}", height, field.name),
        [field, height](const Layout& at, std::size_t i) { return height * field.height(at, i); });
}

WrongLaw common(const char* right, const char* name, double share,
                std::size_t (*group)(const Layout&, std::size_t i)) {
    return grouped(right, fmt::format("{} of the variance is common to {}", share, name), share,
                   group);
}

std::size_t row(const Layout& at, std::size_t i) {
    return at.row(i);
}

std::size_t column(const Layout& at, std::size_t i) {
    return at.column(i);
}

std::size_t kernel(const Layout& at, std::size_t i) {
    return i / at.field;
}

std::size_t channel(const Layout& at, std::size_t i) {
    return at.channel(i);
}

std::size_t place_in_gate(const Layout& at, std::size_t i) {
    return i % (at.size / 4);
}

std::size_t tile(const Layout& at, std::size_t i) {
    return at.row(i) / 4 * at.columns + at.column(i) / 4;
}

std::size_t eight_in_turn(const Layout&, std::size_t i) {
    return i / 8;
}

}  // namespace

std::vector<WrongLaw> laws() {
    return kind_of("offset", {
                                 offset("normal", everywhere, 0.02),
                                 offset("normal", everywhere, 0.05),
                                 offset("kaiming_normal", everywhere, 0.05),
                                 offset("uniform", everywhere, 0.01),
                                 offset("trunc_normal", everywhere, 0.05),
                                 offset("normal", rows, 0.05),
                                 offset("normal", rows, 0.1),
                                 offset("normal", columns, 0.05),
                                 offset("normal", columns, 0.1),
                                 offset("normal", checkerboard, 0.05),
                                 offset("normal", checkerboard, 0.1),
                                 offset("normal", halves, 0.05),
                                 offset("normal", halves, 0.1),
                                 offset("kaiming_normal", halves, 0.1),
                                 offset("normal", gate, 0.1),
                                 offset("xavier_normal", gate, 0.3),
                                 offset("normal", period, 0.1),
                                 offset("normal", period, 0.2),
                                 offset("normal", slope, 0.1),
                                 offset("normal", slope, 0.2),
                                 offset("normal", long_wave, 0.1),
                                 offset("normal", long_wave, 0.3),
                                 offset("normal", diagonal, 0.5),
                                 offset("normal", diagonal, 1.0),
                                 offset("normal", first_row, 0.5),
                                 offset("normal", first_row, 1.0),
                                 offset("kaiming_normal", middle, 0.2),
                                 offset("kaiming_normal", edges, 0.1),
                                 common("normal", "a row", 0.01, row),
                                 common("normal", "a row", 0.03, row),
                                 common("uniform", "a row", 0.03, row),
                                 common("normal", "a column", 0.03, column),
                                 common("trunc_normal", "a column", 0.05, column),
                                 common("kaiming_normal", "the taps of a kernel", 0.05, kernel),
                                 common("kaiming_normal", "the taps of a kernel", 0.3, kernel),
                                 common("lecun_normal", "the taps of a kernel", 0.1, kernel),
                                 common("kaiming_normal", "an input channel", 0.03, channel),
                                 common("normal", "the four gates", 0.1, place_in_gate),
                                 common("normal", "the four gates", 0.3, place_in_gate),
                                 common("xavier_uniform", "the four gates", 0.2, place_in_gate),
                                 common("normal", "a tile of 4×4", 0.05, tile),
                                 common("uniform", "eight numbers in turn", 0.1, eight_in_turn),
                             });
}

}  // namespace wrong::of_offset
