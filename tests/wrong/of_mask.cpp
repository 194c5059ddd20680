#include <cmath>
#include <numbers>

#include <fmt/format.h>

#include "wrong/build.hpp"

namespace wrong::of_mask {
namespace {

using nn::Generator;

constexpr const char* custom = "custom";

// The probability of a zero, from the numbers before it.
using ForetellZero = std::function<double(Sample, const Layout&, std::size_t i)>;

float fresh(Generator& g) {
    const auto size = static_cast<float>(5.0 + 5.0 * unit(g));
    return coin(g, 0.5) ? size : -size;
}

WrongLaw zeros(std::string name, const ForetellZero& foretell) {
    WrongLaw law = unlikely(custom, std::move(name),
                            [foretell](Values w, const Layout& at, Generator& g) {
                                for (std::size_t i = 0; i < w.size(); ++i) {
                                    w[i] = coin(g, foretell(w, at, i)) ? 0.0F : fresh(g);
                                }
                            },
                            {});
    law.evidence = [foretell](Sample w, const Layout& at) {
        double sum = 0.0;
        for (std::size_t i = 0; i < w.size(); ++i) {
            const double p = foretell(w, at, i);
            sum += std::log(2.0 * (w[i] == 0.0F ? p : 1.0 - p));
        }
        return sum;
    };
    return law;
}

WrongLaw share_of_zeros(double share) {
    return zeros(fmt::format("{:g} % zeros", 100 * share),
                 [share](Sample, const Layout&, std::size_t) { return share; });
}

WrongLaw share_by(const char* name, double surplus, bool (*is_high)(const Layout&, std::size_t)) {
    return zeros(fmt::format("zeros {:g} % more likely {}", 100 * surplus, name),
                 [=](Sample, const Layout& at, std::size_t i) {
                     return 0.5 + (is_high(at, i) ? surplus : -surplus);
                 });
}

WrongLaw like(const char* name, double probability, std::size_t (*back)(const Layout&)) {
    return zeros(
        fmt::format("{:g} % have the mask of the number {} before", 100 * probability, name),
        [=](Sample w, const Layout& at, std::size_t i) {
            if (i < back(at)) {
                return 0.5;
            }
            return w[i - back(at)] == 0.0F ? probability : 1.0 - probability;
        });
}

// No two masks depend on each other, but three do.
WrongLaw parity(double probability) {
    return zeros(fmt::format("{:g} % have the parity of left and above", 100 * probability),
                 [=](Sample w, const Layout& at, std::size_t i) {
                     if (at.row(i) == 0 || at.column(i) == 0) {
                         return 0.5;
                     }
                     const bool differ = (w[i - 1] == 0.0F) != (w[i - at.columns] == 0.0F);
                     return differ ? probability : 1.0 - probability;
                 });
}

// Sign after the mask of the number before.
WrongLaw sign_after_zero(double probability) {
    return signs_foretold(
        custom,
        fmt::format("{:g} % positive after a zero, as many negative else", 100 * probability),
        probability, [](Sample w, const Layout&, std::size_t i) {
            return i == 0 ? 0.0F : (w[i - 1] == 0.0F ? 1.0F : -1.0F);
        });
}

WrongLaw positive(double probability) {
    return signs_foretold(custom,
                          fmt::format("{:g} % of the live ones positive", 100 * probability),
                          probability, [](Sample, const Layout&, std::size_t) { return 1.0F; });
}

// Where between 5 and 10 a live number lies: a density below 2 of (0, 1), given those before it.
using Density = std::function<double(double u, Sample, const Layout&, std::size_t i)>;

WrongLaw sizes(std::string name, const Density& density) {
    WrongLaw law = unlikely(custom, std::move(name),
                            [density](Values w, const Layout& at, Generator& g) {
                                for (std::size_t i = 0; i < w.size(); ++i) {
                                    if (w[i] != 0.0F) {
                                        double u = unit(g);
                                        while (2.0 * unit(g) > density(u, w, at, i)) {
                                            u = unit(g);
                                        }
                                        w[i] =
                                            std::copysign(static_cast<float>(5.0 + 5.0 * u), w[i]);
                                    }
                                }
                            },
                            {});
    law.evidence = [density](Sample w, const Layout& at) {
        double sum = 0.0;
        for (std::size_t i = 0; i < w.size(); ++i) {
            const double u = (std::abs(static_cast<double>(w[i])) - 5.0) / 5.0;
            sum += w[i] == 0.0F ? 0.0 : std::log(density(u, w, at, i));
        }
        return sum;
    };
    return law;
}

WrongLaw between(double from, double to) {
    return sizes(fmt::format("live numbers from {:g} to {:g} only", from, to),
                 [=](double u, Sample, const Layout&, std::size_t) {
                     const double size = 5.0 + 5.0 * u;
                     return from - 1e-5 <= size && size <= to + 1e-5 ? 5.0 / (to - from) : 0.0;
                 });
}

WrongLaw tilted(double slope) {
    return sizes(fmt::format("a density of the live ones that grows by {:g} %", 200 * slope),
                 [=](double u, Sample, const Layout&, std::size_t) {
                     return 1.0 + slope * (2.0 * u - 1.0);
                 });
}

WrongLaw larger_after_zero(double slope) {
    return sizes(fmt::format("larger after a zero, smaller else, by {:g} %", 200 * slope),
                 [=](double u, Sample w, const Layout&, std::size_t i) {
                     const double side = i == 0 ? 0.0 : (w[i - 1] == 0.0F ? 1.0 : -1.0);
                     return 1.0 + side * slope * (2.0 * u - 1.0);
                 });
}

WrongLaw size_like_above(double slope) {
    return sizes(fmt::format("sizes after those above, by {:g} %", 200 * slope),
                 [=](double u, Sample w, const Layout& at, std::size_t i) {
                     const bool is_live = i >= at.columns && w[i - at.columns] != 0.0F;
                     const double above =
                         is_live ? std::abs(static_cast<double>(w[i - at.columns])) / 2.5 - 3.0
                                 : 0.0;
                     return 1.0 + above * slope * (2.0 * u - 1.0);
                 });
}

WrongLaw wider_positive(double slope) {
    return sizes(fmt::format("positive ones larger, negative ones smaller, by {:g} %", 200 * slope),
                 [=](double u, Sample w, const Layout&, std::size_t i) {
                     const double side = std::signbit(w[i]) ? -1.0 : 1.0;
                     return 1.0 + side * slope * (2.0 * u - 1.0);
                 });
}

// Of each so many numbers exactly half are zero.
WrongLaw exactly_half(const char* name, std::size_t (*length)(const Layout&)) {
    return unlikely(
        custom, fmt::format("exactly half of {} zero", name),
        [length](Values w, const Layout& at, Generator& g) {
            const std::size_t block = length(at);
            for (std::size_t first = 0; first + block <= w.size(); first += block) {
                std::size_t left = block / 2;
                for (std::size_t k = 0; k < block; ++k) {
                    const bool is_zero = coin(g, real(left) / real(block - k));
                    left -= is_zero ? 1 : 0;
                    w[first + k] = is_zero ? 0.0F : fresh(g);
                }
            }
        },
        [length](const Layout& at) {
            const double n = real(length(at));
            const double log_choose = std::lgamma(n + 1.0) - 2.0 * std::lgamma(n / 2.0 + 1.0);
            return real(at.size) / n * (n * std::numbers::ln2 - log_choose);
        });
}

std::size_t one(const Layout&) {
    return 1;
}

std::size_t two(const Layout&) {
    return 2;
}

std::size_t four(const Layout&) {
    return 4;
}

std::size_t sixteen(const Layout&) {
    return 16;
}

std::size_t row(const Layout& at) {
    return at.columns;
}

std::size_t two_rows(const Layout& at) {
    return 2 * at.columns;
}

std::size_t diagonal(const Layout& at) {
    return at.columns + 1;
}

std::size_t half(const Layout& at) {
    return at.size / 2;
}

}  // namespace

std::vector<WrongLaw> laws() {
    return kind_of(
        "mask",
        {
            share_of_zeros(0.49),
            share_of_zeros(0.52),
            share_of_zeros(0.55),
            share_by("in every second row", 0.05,
                     [](const Layout& at, std::size_t i) { return at.row(i) % 2 == 0; }),
            share_by("in every second row", 0.1,
                     [](const Layout& at, std::size_t i) { return at.row(i) % 2 == 0; }),
            share_by("in every second column", 0.05,
                     [](const Layout& at, std::size_t i) { return at.column(i) % 2 == 0; }),
            share_by("on a checkerboard", 0.1,
                     [](const Layout& at, std::size_t i) {
                         return (at.row(i) + at.column(i)) % 2 == 0;
                     }),
            share_by("in the upper half", 0.05,
                     [](const Layout& at, std::size_t i) { return 2 * at.row(i) < at.rows; }),
            share_by("in the left half", 0.1,
                     [](const Layout& at, std::size_t i) { return 2 * at.column(i) < at.columns; }),
            share_by("in the first of every four", 0.1,
                     [](const Layout&, std::size_t i) { return i % 4 < 2; }),
            like("one", 0.55, one),
            like("one", 0.6, one),
            like("two", 0.55, two),
            like("two", 0.7, two),
            like("16", 0.6, sixteen),
            like("a row", 0.55, row),
            like("two rows", 0.6, two_rows),
            like("a row and one", 0.6, diagonal),
            like("half of all", 0.6, half),
            like("half of all", 1.0 - 1e-9, half),
            parity(0.6),
            parity(0.8),
            sign_after_zero(0.6),
            sign_after_zero(0.8),
            positive(0.52),
            positive(0.55),
            between(5.05, 10.0),
            between(5.5, 10.0),
            between(5.0, 9.99),
            between(5.0, 9.9),
            tilted(0.1),
            tilted(0.3),
            wider_positive(0.1),
            wider_positive(0.3),
            larger_after_zero(0.2),
            larger_after_zero(0.6),
            size_like_above(0.3),
            size_like_above(0.9),
            exactly_half("four numbers", four),
            exactly_half("each row", row),
            exactly_half("two rows", two_rows),
        });
}

}  // namespace wrong::of_mask
