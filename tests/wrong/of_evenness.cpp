#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include <fmt/format.h>

#include "init/orthogonal.hpp"
#include "mutants/originals.hpp"
#include "wrong/build.hpp"

namespace wrong::of_evenness {
namespace {

using nn::Generator;

// A row or a column: where it starts, and how far its numbers lie from each other.
struct Line {
    std::size_t first;
    std::size_t step;
    std::size_t length;
};

enum class Way { rows, columns, all };

std::vector<Line> lines(const Layout& at, Way way) {
    std::vector<Line> list;
    switch (way) {
        case Way::rows:
            for (std::size_t row = 0; row < at.rows; ++row) {
                list.push_back({row * at.columns, 1, at.columns});
            }
            break;
        case Way::columns:
            for (std::size_t column = 0; column < at.columns; ++column) {
                list.push_back({column, at.columns, at.rows});
            }
            break;
        case Way::all:
            list.push_back({0, 1, at.size});
    }
    return list;
}

const char* name_of(Way way) {
    switch (way) {
        case Way::rows:
            return "rows";
        case Way::columns:
            return "columns";
        case Way::all:
            return "all numbers";
    }
    return "";
}

struct Moments {
    double mean = 0.0;
    double square = 0.0;
};

Moments moments(Sample w, const Line& line) {
    Moments of;
    for (std::size_t k = 0; k < line.length; ++k) {
        const auto x = static_cast<double>(w[line.first + k * line.step]);
        of.mean += x / real(line.length);
        of.square += x * x / real(line.length);
    }
    return of;
}

void centre(Values w, const Line& line) {
    const double mean = moments(w, line).mean;
    for (std::size_t k = 0; k < line.length; ++k) {
        float& x = w[line.first + k * line.step];
        x = static_cast<float>(static_cast<double>(x) - mean);
    }
}

// Brings the root mean square nearer to the std: all of the way, or a share of it.
void normalize(Values w, const Line& line, double std, double share) {
    const double root = std::sqrt(moments(w, line).square);
    for (std::size_t k = 0; k < line.length; ++k) {
        float& x = w[line.first + k * line.step];
        x = static_cast<float>(static_cast<double>(x) * std::pow(std / root, share));
    }
}

// How near to 0 the means are, too near to be chance.
double nearness_of_means(Sample w, const Layout& at, Way way, double std) {
    std::vector<double> minus_log_p;
    for (const Line& line : lines(at, way)) {
        const double z = std::abs(moments(w, line).mean) / std * std::sqrt(real(line.length));
        minus_log_p.push_back(-std::log(std::max(1e-12, std::erf(z / std::numbers::sqrt2))));
    }
    return fisher(minus_log_p);
}

WrongLaw centred(const char* right, Way way) {
    const Right* claim = &wrong::right(right);
    return by_statistic(
        right, fmt::format("{} centred", name_of(way)),
        [way](Values w, const Layout& at, Generator&) {
            for (const Line& line : lines(at, way)) {
                centre(w, line);
            }
        },
        [way, claim](Sample w, const Layout& at) {
            return nearness_of_means(w, at, way, spread(single_law(*claim, at.shape)));
        });
}

// ln of the density of ln(root mean square), n normal numbers, up to a constant.
double log_density_of_norm(double log_root, double count) {
    return count * log_root - count / 2.0 * std::exp(2.0 * log_root);
}

WrongLaw normalized(const char* right, Way way, double share, bool is_centred = false) {
    const Right* claim = &wrong::right(right);
    WrongLaw law =
        unlikely(right,
                 fmt::format("{} {}{}", name_of(way), is_centred ? "standardized" : "normalized",
                             share == 1.0 ? "" : fmt::format(", {:g} % of the way", 100 * share)),
                 [=](Values w, const Layout& at, Generator&) {
                     const double std = spread(single_law(*claim, at.shape));
                     for (const Line& line : lines(at, way)) {
                         if (is_centred) {
                             centre(w, line);
                         }
                         normalize(w, line, std, share);
                     }
                 },
                 {});
    law.evidence = [=](Sample w, const Layout& at) {
        const double std = spread(single_law(*claim, at.shape));
        double sum = 0.0;
        for (const Line& line : lines(at, way)) {
            const double here = std::log(moments(w, line).square) / 2.0 - std::log(std);
            const auto count = real(line.length);
            if (share == 1.0) {
                // The root is as it should be to 10⁻⁵ at the worst
                const double width = std::sqrt(1.0 / (2.0 * count));
                sum += std::abs(here) < 1e-5 ? std::log(width / 2e-5) : -impossible;
            } else {
                const double before = here / (1.0 - share);
                sum += log_density_of_norm(before, count) - log_density_of_norm(here, count) -
                       std::log(1.0 - share);
            }
        }
        return sum;
    };
    return law;
}

// An orthogonal matrix where a normal one was promised, as long.
WrongLaw orthogonal_for_normal() {
    return unlikely(
        "normal", "an orthogonal matrix",
        [](Values w, const Layout& at, Generator& g) {
            nn::Tensor q = nn::Tensor::from_shape(at.shape);
            nn::init::orthogonal_(
                q, {.gain = 0.01 * std::sqrt(real(std::max(at.rows, at.columns)))}, g);
            std::ranges::copy(q.storage(), w.begin());
        },
        [](const Layout&) { return impossible; });
}

// Rows of pairs that are orthogonal to each other: row 1 to row 0, row 3 to row 2, and so on.
WrongLaw orthogonal_pairs() {
    return by_statistic(
        "normal", "every row orthogonal to the one before, in pairs",
        [](Values w, const Layout& at, Generator&) {
            for (std::size_t row = 1; row < at.rows; row += 2) {
                const auto one = w.subspan((row - 1) * at.columns, at.columns);
                const auto other = w.subspan(row * at.columns, at.columns);
                const double product =
                    std::inner_product(one.begin(), one.end(), other.begin(), 0.0);
                const double square = std::inner_product(one.begin(), one.end(), one.begin(), 0.0);
                for (std::size_t k = 0; k < at.columns; ++k) {
                    other[k] -= static_cast<float>(product / square) * one[k];
                }
            }
        },
        [](Sample w, const Layout& at) {
            std::vector<double> minus_log_p;
            for (std::size_t row = 1; row < at.rows; row += 2) {
                const auto one = w.subspan((row - 1) * at.columns, at.columns);
                const auto other = w.subspan(row * at.columns, at.columns);
                const double z =
                    std::abs(std::inner_product(one.begin(), one.end(), other.begin(), 0.0)) /
                    (1e-4 * std::sqrt(real(at.columns)));
                minus_log_p.push_back(
                    -std::log(std::max(1e-12, std::erf(z / std::numbers::sqrt2))));
            }
            return fisher(minus_log_p);
        });
}

// Each stratum of the law is drawn from once, in all or in a row.
WrongLaw stratified(const char* right, Way way) {
    return unlikely(
        right, fmt::format("stratified, {} for themselves", name_of(way)),
        [claim = &wrong::right(right), way](Values w, const Layout& at, Generator& g) {
            const auto law = single_law(*claim, at.shape);
            const nn::law::Uniform unit_law{.low = 0.0, .high = 1.0};
            for (const Line& line : lines(at, way)) {
                const auto order = originals::pick(line.length, line.length, g);
                for (std::size_t k = 0; k < line.length; ++k) {
                    const double u = (real(order[k]) + unit(g)) / real(line.length);
                    w[line.first + k * line.step] =
                        static_cast<float>(number(law, score(unit_law, u)));
                }
            }
        },
        [way](const Layout& at) {
            const auto list = lines(at, way);
            const double n = real(list.front().length);
            return real(list.size()) * (n * std::log(n) - std::lgamma(n + 1.0));
        });
}

// Of every line exactly half are above 0; what is too many has its sign changed.
WrongLaw balanced(const char* right, Way way) {
    return unlikely(
        right, fmt::format("{} with as many positive as negative numbers", name_of(way)),
        [way](Values w, const Layout& at, Generator& g) {
            for (const Line& line : lines(at, way)) {
                std::size_t live = 0;
                std::ptrdiff_t surplus = 0;
                for (std::size_t k = 0; k < line.length; ++k) {
                    const float x = w[line.first + k * line.step];
                    live += x == 0.0F ? 0 : 1;
                    surplus += x == 0.0F ? 0 : (x > 0.0F ? 1 : -1);
                }
                while (std::abs(surplus) > static_cast<std::ptrdiff_t>(live % 2)) {
                    float& x = w[line.first + g.random() % line.length * line.step];
                    if ((surplus > 0 && x > 0.0F) || (surplus < 0 && x < 0.0F)) {
                        surplus += x > 0.0F ? -2 : 2;
                        x = -x;
                    }
                }
            }
        },
        [way](const Layout& at) {
            const auto list = lines(at, way);
            return real(list.size()) *
                   std::log(std::numbers::pi * real(list.front().length) / 2.0) / 2.0;
        });
}

// Multiples of the golden ratio, modulo 1.
void kronecker(Values w, const Layout&, Generator& g) {
    double u = unit(g);
    for (float& x : w) {
        u += std::numbers::phi - 1.0;
        u -= std::floor(u);
        x = static_cast<float>(0.2 * u - 0.1);
    }
}

void van_der_corput(Values w, const Layout&, Generator& g) {
    const double shift = unit(g);
    for (std::size_t i = 0; i < w.size(); ++i) {
        double u = shift;
        double digit = 0.5;
        for (std::size_t rest = i; rest > 0; rest /= 2, digit /= 2.0) {
            u += rest % 2 == 0 ? 0.0 : digit;
        }
        w[i] = static_cast<float>(0.2 * (u - std::floor(u)) - 0.1);
    }
}

// Rows drawn by turns: one, and then its negative with new numbers mixed in.
WrongLaw antithetic(const char* right, double rho) {
    return predicted(right, fmt::format("antithetic pairs, correlation {:g}", -rho),
                     [=](std::span<const double> z, const Layout&, std::size_t i) {
                         return i % 2 == 0
                                    ? Prediction{}
                                    : Prediction{-rho * z[i - 1], std::sqrt(1.0 - rho * rho)};
                     });
}

double surely(const Layout&) {
    return impossible;
}

}  // namespace

std::vector<WrongLaw> laws() {
    return kind_of("too good", {
                                   centred("normal", Way::rows),
                                   centred("normal", Way::columns),
                                   centred("normal", Way::all),
                                   centred("uniform", Way::rows),
                                   centred("kaiming_normal", Way::rows),
                                   normalized("normal", Way::rows, 1.0),
                                   normalized("normal", Way::rows, 0.7),
                                   normalized("normal", Way::rows, 0.4),
                                   normalized("normal", Way::columns, 1.0),
                                   normalized("normal", Way::columns, 0.7),
                                   normalized("normal", Way::all, 1.0),
                                   normalized("normal", Way::rows, 1.0, true),
                                   normalized("normal", Way::columns, 1.0, true),
                                   normalized("kaiming_normal", Way::rows, 1.0),
                                   normalized("kaiming_normal", Way::rows, 1.0, true),
                                   normalized("kaiming_normal", Way::rows, 0.8),
                                   orthogonal_for_normal(),
                                   orthogonal_pairs(),
                                   stratified("normal", Way::all),
                                   stratified("uniform", Way::all),
                                   stratified("normal", Way::rows),
                                   stratified("uniform", Way::rows),
                                   stratified("kaiming_uniform", Way::columns),
                                   stratified("trunc_normal", Way::columns),
                                   balanced("normal", Way::rows),
                                   balanced("uniform", Way::columns),
                                   balanced("custom", Way::rows),
                                   unlikely("uniform", "golden ratio", kronecker, surely),
                                   unlikely("uniform", "van der Corput", van_der_corput, surely),
                                   antithetic("normal", 0.3),
                                   antithetic("uniform", 0.1),
                               });
}

}  // namespace wrong::of_evenness
