#include "law/simple_law.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <numbers>
#include <utility>

#include <fmt/format.h>

#include "language/error.hpp"
#include "language/overloaded.hpp"

namespace nn::law {
namespace {

double standard_cdf(double z) {
    return std::erfc(-z * std::numbers::sqrt2 / 2.0) / 2.0;
}

double normal_density(double mean, double std, double x) {
    const double z = (x - mean) / std;
    return std::exp(-z * z / 2.0) / (std * std::sqrt(2.0 * std::numbers::pi));
}

// A truncated law in standard units, mirrored where that makes differences of tails exact.
struct Truncation {
    explicit Truncation(const TruncatedNormal& law)
        : low((law.low - law.mean) / law.std), high((law.high - law.mean) / law.std) {
        mirrored = low > 0.0;
        if (mirrored) {
            low = -std::exchange(high, -low);
        }
        below = standard_cdf(low);
        mass = standard_cdf(high) - below;
    }

    [[nodiscard]] double cdf(double z) const {
        const double share = (standard_cdf(mirrored ? -z : z) - below) / mass;
        return std::clamp(mirrored ? 1.0 - share : share, 0.0, 1.0);
    }

    double low;
    double high;
    bool mirrored = false;
    double below = 0.0;
    double mass = 0.0;
};

double uniform_moment(const Uniform& law, double center, int order) {
    const double power = order + 1;
    return (std::pow(law.high - center, power) - std::pow(law.low - center, power)) /
           (power * (law.high - law.low));
}

// m₀ = 1, m₁ = d, mₖ = d·mₖ₋₁ + (k−1)·σ²·mₖ₋₂
double normal_moment(const Normal& law, double center, int order) {
    const double d = law.mean - center;
    double before = 1.0;
    double moment = order == 0 ? 1.0 : d;
    for (int k = 2; k <= order; ++k) {
        before = std::exchange(moment, d * moment + (k - 1) * law.std * law.std * before);
    }
    return moment;
}

// The integral from low to high, by Gauss and Legendre's rule of ten nodes on panels of at most half a
// standard unit: exact to rounding for a polynomial of low order times a normal density.
template <class F>
double integral(F f, double low, double high) {
    struct Pair {
        double node;
        double weight;
    };
    static constexpr std::array<Pair, 5> rule{{{0.1488743389816312, 0.2955242247147529},
                                               {0.4333953941292472, 0.2692667193099963},
                                               {0.6794095682990244, 0.2190863625159820},
                                               {0.8650633666889845, 0.1494513491505806},
                                               {0.9739065285171717, 0.0666713443086881}}};
    const double panels = std::max(1.0, std::ceil(2.0 * (high - low)));
    const double half = (high - low) / panels / 2.0;
    double sum = 0.0;
    for (double k = 0.0; k < panels; ++k) {
        const double middle = low + (2.0 * k + 1.0) * half;
        for (const auto& [node, weight] : rule) {
            sum += weight * (f(middle - half * node) + f(middle + half * node));
        }
    }
    return half * sum;
}

// By quadrature: the textbook recursion cancels where the bounds are close together.
double truncated_moment(const TruncatedNormal& law, double center, int order) {
    constexpr double far = 40.0;  // beyond it the density is 0 in double precision
    const double low = std::max((law.low - law.mean) / law.std, -far);
    const double high = std::min((law.high - law.mean) / law.std, far);
    const double mode = std::clamp(0.0, low, high);
    const auto weight = [mode](double z) { return std::exp((mode - z) * (mode + z) / 2.0); };
    const auto weighted = [&](double z) {
        return std::pow(law.mean + law.std * z - center, order) * weight(z);
    };
    return integral(weighted, low, high) / integral(weight, low, high);
}

double to_float(double x) {
    return static_cast<double>(static_cast<float>(x));
}

// The distance of float32 numbers around x.
double ulp(double x) {
    constexpr double smallest_exponent = -126.0;
    return std::exp2(std::max(std::floor(std::log2(std::abs(x))), smallest_exponent) - 23.0);
}

// sup f(x)·ulp(x) ≤ 2⁻²³ · sup f(x)·|x|, which a normal density has where x² − mean·x = std².
double normal_cell(double mean, double std, Interval range, double mass) {
    const double root = std::sqrt(mean * mean + 4.0 * std * std);
    double most = 0.0;
    for (const double peak : {(mean - root) / 2.0, (mean + root) / 2.0, range.low, range.high}) {
        const double x = std::clamp(peak, range.low, range.high);
        most = std::max(most, std::abs(x) * normal_density(mean, std, x) / mass);
    }
    return most * 0x1p-23;
}

}  // namespace

std::string to_string(const SimpleLaw& part) {
    return std::visit(Overloaded{
                          [](Uniform u) { return fmt::format("U({:.4g}, {:.4g})", u.low, u.high); },
                          [](Normal n) { return fmt::format("N({:.4g}, {:.4g}²)", n.mean, n.std); },
                          [](TruncatedNormal t) {
                              return fmt::format("N({:.4g}, {:.4g}²) | [{:.4g}, {:.4g}]", t.mean,
                                                 t.std, t.low, t.high);
                          },
                          [](Atom p) { return fmt::format("{{{:.4g}}}", p.value); },
                      },
                      part);
}

void require_law(const SimpleLaw& part) {
    const auto finite = [](std::initializer_list<double> numbers) {
        return std::ranges::all_of(numbers, [](double x) { return std::isfinite(x); });
    };
    const bool holds = std::visit(
        Overloaded{
            [&](Uniform u) {
                return finite({u.low, u.high}) && u.low < u.high;
            },
            [&](Normal n) {
                return finite({n.mean, n.std}) && n.std > 0.0;
            },
            [&](TruncatedNormal t) {
                return finite({t.mean, t.std, t.low, t.high}) && t.std > 0.0 && t.low < t.high;
            },
            [&](Atom p) { return finite({p.value}); },
        },
        part);
    if (!holds) {
        throw ValueError(
            fmt::format("{} is no distribution; every number must be finite, low below high, and "
                        "the standard deviation more than 0",
                        to_string(part)));
    }
}

bool is_atom(const SimpleLaw& part) {
    return std::holds_alternative<Atom>(part);
}

std::function<double(double)> cdf_of(const SimpleLaw& part) {
    using Cdf = std::function<double(double)>;
    return std::visit(
        Overloaded{
            [](Uniform u) -> Cdf {
                return
                    [u](double x) { return std::clamp((x - u.low) / (u.high - u.low), 0.0, 1.0); };
            },
            [](Normal n) -> Cdf {
                return [n](double x) { return standard_cdf((x - n.mean) / n.std); };
            },
            [](const TruncatedNormal& t) -> Cdf {
                return [t, cut = Truncation(t)](double x) { return cut.cdf((x - t.mean) / t.std); };
            },
            [](Atom p) -> Cdf {
                return [p](double x) { return to_float(p.value) < to_float(x) ? 1.0 : 0.0; };
            },
        },
        part);
}

double density(const SimpleLaw& part, double x) {
    return std::visit(
        Overloaded{
            [x](Uniform u) { return u.low <= x && x <= u.high ? 1.0 / (u.high - u.low) : 0.0; },
            [x](Normal n) { return normal_density(n.mean, n.std, x); },
            [x](const TruncatedNormal& t) {
                const bool inside = t.low <= x && x <= t.high;
                return inside ? normal_density(t.mean, t.std, x) / Truncation(t).mass : 0.0;
            },
            [](Atom) { return 0.0; },
        },
        part);
}

double moment_about(const SimpleLaw& part, double center, int order) {
    return std::visit(
        Overloaded{
            [&](const Uniform& u) { return uniform_moment(u, center, order); },
            [&](const Normal& n) { return normal_moment(n, center, order); },
            [&](const TruncatedNormal& t) { return truncated_moment(t, center, order); },
            [&](const Atom& p) { return std::pow(p.value - center, order); },
        },
        part);
}

Interval support(const SimpleLaw& part) {
    const auto rounded = [](double low, double high) {
        return Interval{std::min(low, to_float(low)), std::max(high, to_float(high))};
    };
    constexpr double infinity = std::numeric_limits<double>::infinity();
    return std::visit(Overloaded{
                          [&](Uniform u) { return rounded(u.low, u.high); },
                          [](Normal) {
                              return Interval{-infinity, infinity};
                          },
                          [&](TruncatedNormal t) { return rounded(t.low, t.high); },
                          [&](Atom p) { return rounded(p.value, p.value); },
                      },
                      part);
}

double largest_cell(const SimpleLaw& part) {
    constexpr double grid = 0x1p-23;
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const double rounding = std::visit(
        Overloaded{
            [](Uniform u) {
                return ulp(std::max(std::abs(u.low), std::abs(u.high))) / (u.high - u.low);
            },
            [](Normal n) {
                return normal_cell(n.mean, n.std, {-infinity, infinity}, 1.0);
            },
            [](const TruncatedNormal& t) {
                return normal_cell(t.mean, t.std, {t.low, t.high}, Truncation(t).mass);
            },
            [](Atom) { return 1.0; },
        },
        part);
    return std::clamp(rounding, grid, 1.0);
}

}  // namespace nn::law
