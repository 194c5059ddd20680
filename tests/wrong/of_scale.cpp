#include <cmath>

#include <fmt/format.h>

#include "wrong/build.hpp"

namespace wrong::of_scale {
namespace {

// What is wider and what is narrower by a share, in turns or along the index; +1 is wider.
struct Where {
    const char* name;
    double (*side)(const Layout&, std::size_t i);
};

constexpr Where everywhere{"all numbers", [](const Layout&, std::size_t) { return 1.0; }};
constexpr Where rows{"every second row", [](const Layout& at, std::size_t i) {
                         return at.row(i) % 2 == 0 ? 1.0 : -1.0;
                     }};
constexpr Where columns{"every second column", [](const Layout& at, std::size_t i) {
                            return at.column(i) % 2 == 0 ? 1.0 : -1.0;
                        }};
constexpr Where checkerboard{"a checkerboard", [](const Layout& at, std::size_t i) {
                                 return (at.row(i) + at.column(i)) % 2 == 0 ? 1.0 : -1.0;
                             }};
constexpr Where tiles{"a checkerboard of 8×8", [](const Layout& at, std::size_t i) {
                          return (at.row(i) / 8 + at.column(i) / 8) % 2 == 0 ? 1.0 : -1.0;
                      }};
constexpr Where halves{"the upper half", [](const Layout& at, std::size_t i) {
                           return 2 * at.row(i) < at.rows ? 1.0 : -1.0;
                       }};
constexpr Where drift{"ever less along the index", [](const Layout& at, std::size_t i) {
                          return 1.0 - 2.0 * real(i) / real(at.size);
                      }};
constexpr Where drift_in_rows{"ever less along a row", [](const Layout& at, std::size_t i) {
                                  return 1.0 - 2.0 * real(at.column(i)) / real(at.columns);
                              }};
constexpr Where gate{"one gate of four",
                     [](const Layout& at, std::size_t i) { return at.gate(i) == 1 ? 1.0 : 0.0; }};
constexpr Where channels{"every second input channel", [](const Layout& at, std::size_t i) {
                             return at.channel(i) % 2 == 0 ? 1.0 : -1.0;
                         }};
constexpr Where middle{"the middle of a kernel", [](const Layout& at, std::size_t i) {
                           return at.tap(i) == at.field / 2 ? 1.0 : 0.0;
                       }};
constexpr Where first_row{
    "the first row", [](const Layout& at, std::size_t i) { return at.row(i) == 0 ? 1.0 : 0.0; }};
constexpr Where last_column{"the last column", [](const Layout& at, std::size_t i) {
                                return at.column(i) + 1 == at.columns ? 1.0 : 0.0;
                            }};
constexpr Where diagonal{"the diagonal", [](const Layout& at, std::size_t i) {
                             return at.row(i) == at.column(i) ? 1.0 : 0.0;
                         }};
constexpr Where last_shard{"the last eighth of the rows", [](const Layout& at, std::size_t i) {
                               return 8 * at.row(i) >= 7 * at.rows ? 1.0 : 0.0;
                           }};
constexpr Where lane{"every sixteenth number",
                     [](const Layout&, std::size_t i) { return i % 16 == 15 ? 1.0 : 0.0; }};

WrongLaw wider(const char* right, Where where, double share) {
    return scaled(right, fmt::format("{} wider by {:g} %", where.name, 100.0 * share),
                  [where, share](const Layout& at, std::size_t i) {
                      return 1.0 + share * where.side(at, i);
                  });
}

// Two stds, and a coin for each group which it has.
WrongLaw wider_by_coin(const char* right, const char* group, bool is_row, double share) {
    const auto factors = [share](double side) { return std::sqrt(1.0 + side * share); };
    WrongLaw law = scaled(
        right, fmt::format("{} of a variance {:g} % more or less, at random", group, 100.0 * share),
        [](const Layout&, std::size_t) { return 1.0; });
    law.change = [is_row, factors](Values w, const Layout& at, nn::Generator& g) {
        std::vector<double> factor(is_row ? at.rows : at.columns);
        for (double& f : factor) {
            f = factors(coin(g, 0.5) ? 1.0 : -1.0);
        }
        for (std::size_t i = 0; i < w.size(); ++i) {
            w[i] *= static_cast<float>(factor[is_row ? at.row(i) : at.column(i)]);
        }
    };
    law.evidence = [is_row, share, claim = law.right](Sample w, const Layout& at) {
        const double std = spread(single_law(*claim, at.shape));
        std::vector<double> squares(is_row ? at.rows : at.columns);
        for (std::size_t i = 0; i < w.size(); ++i) {
            const double z = static_cast<double>(w[i]) / std;
            squares[is_row ? at.row(i) : at.column(i)] += z * z;
        }
        const double count = real(w.size()) / real(squares.size());
        double sum = 0.0;
        for (const double q : squares) {
            const auto ratio = [&](double variance) {
                return q / 2.0 * (1.0 - 1.0 / variance) - count / 2.0 * std::log(variance);
            };
            const double more = ratio(1.0 + share);
            const double less = ratio(1.0 - share);
            sum +=
                std::max(more, less) + std::log1p(std::exp(-std::abs(more - less))) - std::log(2.0);
        }
        return sum;
    };
    return law;
}

}  // namespace

std::vector<WrongLaw> laws() {
    return kind_of("scale", {
                                wider("normal", everywhere, 0.01),
                                wider("normal", everywhere, 0.02),
                                wider("normal", everywhere, -0.05),
                                wider("kaiming_normal", everywhere, 0.03),
                                wider("uniform", everywhere, 0.01),
                                wider("xavier_uniform", everywhere, -0.01),
                                wider("lecun_uniform", everywhere, -0.003),
                                wider("trunc_normal", everywhere, -0.02),
                                wider("lecun_normal", everywhere, 0.02),
                                wider("normal", rows, 0.02),
                                wider("normal", rows, 0.05),
                                wider("normal", rows, 0.1),
                                wider("kaiming_normal", rows, 0.05),
                                wider("xavier_uniform", rows, 0.05),
                                wider("normal", columns, 0.05),
                                wider("normal", columns, 0.1),
                                wider("trunc_normal", columns, 0.05),
                                wider("normal", checkerboard, 0.05),
                                wider("normal", checkerboard, 0.1),
                                wider("normal", tiles, 0.1),
                                wider("normal", halves, 0.05),
                                wider("normal", halves, 0.1),
                                wider("normal", drift, 0.05),
                                wider("normal", drift, 0.1),
                                wider("kaiming_normal", drift, 0.1),
                                wider("normal", drift_in_rows, 0.1),
                                wider("normal", gate, 0.05),
                                wider("normal", gate, 0.15),
                                wider("xavier_uniform", gate, -0.1),
                                wider("kaiming_uniform", gate, -0.05),
                                wider("kaiming_normal", channels, 0.05),
                                wider("kaiming_normal", channels, 0.1),
                                wider("kaiming_normal", middle, 0.1),
                                wider("kaiming_normal", middle, 0.3),
                                wider("xavier_normal", middle, -0.2),
                                wider("normal", first_row, 0.5),
                                wider("normal", first_row, 1.0),
                                wider("normal", last_column, -0.4),
                                wider("normal", last_column, 1.0),
                                wider("uniform", last_column, -0.5),
                                wider("normal", diagonal, 1.0),
                                wider("normal", diagonal, 2.0),
                                wider("normal", last_shard, 0.1),
                                wider("kaiming_normal", last_shard, 0.2),
                                wider("normal", lane, 0.1),
                                wider("normal", lane, 0.3),
                                wider("custom", rows, 0.01),
                                wider("custom", gate, -0.1),
                                wider_by_coin("normal", "rows", true, 0.1),
                                wider_by_coin("normal", "rows", true, 0.2),
                                wider_by_coin("kaiming_normal", "filters", true, 0.2),
                                wider_by_coin("normal", "columns", false, 0.2),
                            });
}

}  // namespace wrong::of_scale
