#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "wrong/build.hpp"

namespace wrong::of_correlation {
namespace {

using Scores = std::span<const double>;

// How far back in the index.
struct Lag {
    const char* name;
    std::size_t (*of)(const Layout&);
};

constexpr Lag next{"the number before", [](const Layout&) -> std::size_t { return 1; }};
constexpr Lag second{"the number two before", [](const Layout&) -> std::size_t { return 2; }};
constexpr Lag eighth{"the number eight before", [](const Layout&) -> std::size_t { return 8; }};
constexpr Lag sixteenth{"the number 16 before", [](const Layout&) -> std::size_t { return 16; }};
constexpr Lag above{"the number above", [](const Layout& at) { return at.columns; }};
constexpr Lag two_above{"the number two above", [](const Layout& at) { return 2 * at.columns; }};
constexpr Lag half_a_row{"the number half a row before",
                         [](const Layout& at) { return at.columns / 2; }};
constexpr Lag half_of_all{"the number half of all before",
                          [](const Layout& at) { return at.rows / 2 * at.columns; }};
constexpr Lag gate{"the number a gate above",
                   [](const Layout& at) { return at.rows / 4 * at.columns; }};
constexpr Lag diagonal{"the number left above", [](const Layout& at) { return at.columns + 1; }};
constexpr Lag antidiagonal{"the number right above",
                           [](const Layout& at) { return at.columns - 1; }};
constexpr Lag kernel{"the same tap of the kernel before",
                     [](const Layout& at) { return at.field; }};

WrongLaw correlated(const char* right, Lag lag, double rho) {
    return predicted(right, fmt::format("correlation {:g} with {}", rho, lag.name),
                     [=](Scores z, const Layout& at, std::size_t i) {
                         const std::size_t back = lag.of(at);
                         return i < back ? Prediction{}
                                         : Prediction{rho * z[i - back], std::sqrt(1 - rho * rho)};
                     });
}

// ARCH: the size of a number hangs on that of another; its sign does not.
WrongLaw volatile_with(const char* right, Lag lag, double share) {
    return predicted(right, fmt::format("variance {:g} from {}", share, lag.name),
                     [=](Scores z, const Layout& at, std::size_t i) {
                         const std::size_t back = lag.of(at);
                         return i < back
                                    ? Prediction{}
                                    : Prediction{0.0, std::sqrt(1.0 - share +
                                                                share * z[i - back] * z[i - back])};
                     });
}

// A smooth kernel: a number leans on its left neighbour and on the one above.
WrongLaw smooth(const char* right, double weight) {
    return predicted(right, fmt::format("smooth: {:g} of each neighbour", weight),
                     [=](Scores z, const Layout& at, std::size_t i) {
                         const bool is_inside = at.column(i) > 0 && at.row(i) > 0;
                         if (!is_inside) {
                             return Prediction{};
                         }
                         return Prediction{weight * (z[i - 1] + z[i - at.columns]),
                                           std::sqrt(1.0 - 2.0 * weight * weight)};
                     });
}

WrongLaw like_first_row(const char* right, double rho) {
    return predicted(right, fmt::format("correlation {:g} of each row with the first", rho),
                     [=](Scores z, const Layout& at, std::size_t i) {
                         return at.row(i) == 0
                                    ? Prediction{}
                                    : Prediction{rho * z[at.column(i)], std::sqrt(1 - rho * rho)};
                     });
}

WrongLaw mirrored(const char* right, double rho) {
    return predicted(
        right, fmt::format("correlation {:g} with the mirror image", rho),
        [=](Scores z, const Layout&, std::size_t i) {
            const std::size_t image = z.size() - 1 - i;
            return image >= i ? Prediction{} : Prediction{rho * z[image], std::sqrt(1 - rho * rho)};
        });
}

WrongLaw transposed(const char* right, double rho) {
    return predicted(
        right, fmt::format("correlation {:g} with the transpose", rho),
        [=](Scores z, const Layout& at, std::size_t i) {
            const std::size_t row = at.row(i);
            const std::size_t column = at.column(i);
            if (column >= row || row >= at.columns) {
                return Prediction{};
            }
            return Prediction{rho * z[column * at.columns + row], std::sqrt(1 - rho * rho)};
        });
}

WrongLaw tiled(const char* right, std::size_t side, double rho) {
    return predicted(
        right, fmt::format("correlation {:g} with the first tile of {}×{}", rho, side, side),
        [=](Scores z, const Layout& at, std::size_t i) {
            const std::size_t first = at.row(i) % side * at.columns + at.column(i) % side;
            return first >= i ? Prediction{} : Prediction{rho * z[first], std::sqrt(1 - rho * rho)};
        });
}

// z·z of two neighbours, not z itself.
WrongLaw curved(const char* right, double weight) {
    return predicted(right, fmt::format("mean {:g}·(z² − 1) of the number before", weight),
                     [=](Scores z, const Layout&, std::size_t i) {
                         return i == 0 ? Prediction{}
                                       : Prediction{weight * (z[i - 1] * z[i - 1] - 1.0),
                                                    std::sqrt(1.0 - 2.0 * weight * weight)};
                     });
}

float sign_of(float x) {
    return std::signbit(x) ? -1.0F : 1.0F;
}

WrongLaw sign_from(const char* right, Lag lag, double probability) {
    return signs_foretold(right,
                          fmt::format("{:g} % have the sign of {}", 100 * probability, lag.name),
                          probability, [lag](Sample w, const Layout& at, std::size_t i) {
                              const std::size_t back = lag.of(at);
                              return i < back ? 0.0F : sign_of(w[i - back]);
                          });
}

// No two numbers depend on each other, but three do.
WrongLaw sign_of_product(const char* right, Lag first, Lag other, double probability) {
    return signs_foretold(right,
                          fmt::format("{:g} % have the sign of the product of {} and {}",
                                      100 * probability, first.name, other.name),
                          probability, [=](Sample w, const Layout& at, std::size_t i) {
                              const std::size_t one = first.of(at);
                              const std::size_t two = other.of(at);
                              return i < one || i < two ? 0.0F
                                                        : sign_of(w[i - one]) * sign_of(w[i - two]);
                          });
}

WrongLaw signs_of_rank_one(const char* right, double probability) {
    return signs_foretold(right, fmt::format("{:g} % of the signs of rank one", 100 * probability),
                          probability, [](Sample w, const Layout& at, std::size_t i) {
                              const bool is_edge = at.row(i) == 0 || at.column(i) == 0;
                              return is_edge
                                         ? 0.0F
                                         : sign_of(w[at.column(i)]) *
                                               sign_of(w[at.row(i) * at.columns]) * sign_of(w[0]);
                          });
}

// A matrix of rank one on top, of which the ideal test sees the largest singular value.
WrongLaw spiked(double times_edge) {
    return by_statistic(
        "normal", fmt::format("{:g} of the noise's singular value on top, of rank one", times_edge),
        [=](Values w, const Layout& at, nn::Generator& g) {
            std::vector<double> u(at.rows);
            std::vector<double> v(at.columns);
            double squares = 0.0;
            for (double& x : u) {
                x = normal(g);
                squares += x * x;
            }
            double others = 0.0;
            for (double& x : v) {
                x = normal(g);
                others += x * x;
            }
            const double height = times_edge * 0.01 *
                                  (std::sqrt(real(at.rows)) + std::sqrt(real(at.columns))) /
                                  std::sqrt(squares * others);
            for (std::size_t i = 0; i < w.size(); ++i) {
                w[i] += static_cast<float>(height * u[at.row(i)] * v[at.column(i)]);
            }
        },
        [](Sample w, const Layout& at) {
            std::vector<double> u(at.rows);
            std::vector<double> v(at.columns, 1.0);
            double largest = 0.0;  // the square of the singular value, by power iteration
            for (int step = 0; step < 60; ++step) {
                std::ranges::fill(u, 0.0);
                for (std::size_t i = 0; i < w.size(); ++i) {
                    u[at.row(i)] += 100.0 * static_cast<double>(w[i]) * v[at.column(i)];
                }
                std::ranges::fill(v, 0.0);
                for (std::size_t i = 0; i < w.size(); ++i) {
                    v[at.column(i)] += 100.0 * static_cast<double>(w[i]) * u[at.row(i)];
                }
                double squares = 0.0;
                for (const double x : v) {
                    squares += x * x;
                }
                largest = std::sqrt(squares);
                for (double& x : v) {
                    x /= largest;
                }
            }
            // Tracy and Widom's law has e^(−⅔x^(3/2)) beyond x
            const double a = std::sqrt(real(at.rows));
            const double b = std::sqrt(real(at.columns));
            const double width = (a + b) * std::cbrt(1.0 / a + 1.0 / b);
            const double x = (largest - (a + b) * (a + b)) / width;
            return x > 0.0 ? 2.0 / 3.0 * std::pow(x, 1.5) : 0.0;
        });
}

// Two rows that nobody names correlate.
WrongLaw one_pair_of_rows(double rho) {
    WrongLaw law = predicted("normal", fmt::format("correlation {:g} of two rows", rho),
                             [=](Scores z, const Layout& at, std::size_t i) {
                                 return at.row(i) != at.rows / 2 + 1
                                            ? Prediction{}
                                            : Prediction{rho * z[at.columns + at.column(i)],
                                                         std::sqrt(1 - rho * rho)};
                             });
    law.evidence = [known = law.evidence](Sample w, const Layout& at) {
        return known(w, at) - std::log(real(at.rows * (at.rows - 1) / 2));
    };
    return law;
}

}  // namespace

std::vector<WrongLaw> laws() {
    return kind_of("correlation", {
                                      correlated("normal", next, 0.05),
                                      correlated("normal", next, 0.1),
                                      correlated("uniform", next, 0.2),
                                      correlated("kaiming_normal", next, 0.1),
                                      correlated("normal", second, 0.05),
                                      correlated("normal", second, 0.1),
                                      correlated("normal", second, 0.3),
                                      correlated("trunc_normal", second, 0.2),
                                      correlated("normal", eighth, 0.2),
                                      correlated("uniform", sixteenth, 0.1),
                                      correlated("normal", above, 0.1),
                                      correlated("xavier_uniform", above, 0.2),
                                      correlated("normal", two_above, 0.1),
                                      correlated("normal", half_a_row, 0.2),
                                      correlated("normal", half_of_all, 0.1),
                                      correlated("normal", half_of_all, 0.3),
                                      correlated("kaiming_uniform", half_of_all, 0.2),
                                      correlated("normal", gate, 0.2),
                                      correlated("normal", diagonal, 0.1),
                                      correlated("normal", diagonal, 0.3),
                                      correlated("lecun_uniform", antidiagonal, 0.2),
                                      correlated("kaiming_normal", kernel, 0.1),
                                      correlated("kaiming_normal", kernel, 0.3),
                                      correlated("lecun_normal", kernel, 0.2),
                                      smooth("normal", 0.05),
                                      smooth("normal", 0.2),
                                      smooth("uniform", 0.1),
                                      like_first_row("normal", 0.1),
                                      like_first_row("normal", 0.3),
                                      mirrored("normal", 0.2),
                                      mirrored("uniform", 0.5),
                                      transposed("normal", 0.3),
                                      transposed("xavier_uniform", 0.5),
                                      tiled("normal", 8, 0.1),
                                      tiled("normal", 8, 0.3),
                                      tiled("uniform", 16, 0.2),
                                      tiled("normal", 32, 0.2),
                                      curved("normal", 0.1),
                                      curved("normal", 0.2),
                                      volatile_with("normal", next, 0.1),
                                      volatile_with("normal", next, 0.3),
                                      volatile_with("uniform", next, 0.2),
                                      volatile_with("normal", above, 0.1),
                                      volatile_with("kaiming_normal", above, 0.3),
                                      volatile_with("normal", second, 0.2),
                                      volatile_with("normal", half_of_all, 0.2),
                                      sign_from("normal", next, 0.55),
                                      sign_from("normal", half_of_all, 0.6),
                                      sign_from("uniform", two_above, 0.6),
                                      sign_from("custom", next, 0.6),
                                      sign_from("custom", half_of_all, 0.7),
                                      sign_of_product("normal", next, second, 0.6),
                                      sign_of_product("uniform", above, next, 0.7),
                                      signs_of_rank_one("normal", 0.6),
                                      signs_of_rank_one("normal", 1.0),
                                      signs_of_rank_one("kaiming_uniform", 0.7),
                                      spiked(0.7),
                                      spiked(1.0),
                                      spiked(1.5),
                                      one_pair_of_rows(0.7),
                                      one_pair_of_rows(0.95),
                                  });
}

}  // namespace wrong::of_correlation
