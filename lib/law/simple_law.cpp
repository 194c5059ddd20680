#include "law/simple_law.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <concepts>
#include <limits>
#include <numbers>
#include <utility>

#include <fmt/format.h>

#include "language/error.hpp"

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

constexpr double grid = 0x1p-23;
constexpr double infinity = std::numeric_limits<double>::infinity();

bool are_finite(std::same_as<double> auto... numbers) {
    return (std::isfinite(numbers) && ...);
}

double to_float(double x) {
    return static_cast<double>(static_cast<float>(x));
}

// sup f(x)·ulp(x) ≤ 2^(1 − digits) · sup f(x)·|x|, which a normal density has where
// x² − mean·x = std²; below the least exponent, sup f(x) times one distance.
double largest_normal_cell(double mean, double std, Interval range, double mass,
                           Precision precision) {
    const double root = std::sqrt(mean * mean + 4.0 * std * std);
    double most = 0.0;
    for (const double peak :
         {(mean - root) / 2.0, (mean + root) / 2.0, mean, range.low, range.high}) {
        const double x = std::clamp(peak, range.low, range.high);
        const double wide =
            std::max(std::abs(x) * std::exp2(1 - precision.digits), precision.ulp(0.0));
        most = std::max(most, wide * normal_density(mean, std, x) / mass);
    }
    return most;
}

auto visit(const SimpleLaw& part, auto question) {
    return std::visit(question, part);
}

}  // namespace

std::string Uniform::name() const {
    return fmt::format("U({:.4g}, {:.4g})", low, high);
}

bool Uniform::is_valid() const {
    return are_finite(low, high) && low < high;
}

std::function<double(double)> Uniform::cdf() const {
    return [*this](double x) { return std::clamp((x - low) / (high - low), 0.0, 1.0); };
}

double Uniform::density(double x) const {
    return support().contains(x) ? 1.0 / (high - low) : 0.0;
}

double Uniform::moment_about(double center, int order) const {
    const double power = order + 1;
    return (std::pow(high - center, power) - std::pow(low - center, power)) /
           (power * (high - low));
}

double Uniform::cell(double x, Precision precision) const {
    return std::clamp(precision.ulp(x) / (high - low), grid, 1.0);
}

double Uniform::largest_cell(Precision precision) const {
    return cell(std::max(std::abs(low), std::abs(high)), precision);
}

std::string Normal::name() const {
    return fmt::format("N({:.4g}, {:.4g}²)", mean, std);
}

bool Normal::is_valid() const {
    return are_finite(mean, std) && std > 0.0;
}

std::function<double(double)> Normal::cdf() const {
    return [*this](double x) { return standard_cdf((x - mean) / std); };
}

double Normal::density(double x) const {
    return normal_density(mean, std, x);
}

// m₀ = 1, m₁ = d, mₖ = d·mₖ₋₁ + (k−1)·σ²·mₖ₋₂
double Normal::moment_about(double center, int order) const {
    const double d = mean - center;
    double before = 1.0;
    double moment = order == 0 ? 1.0 : d;
    for (int k = 2; k <= order; ++k) {
        before = std::exchange(moment, d * moment + (k - 1) * std * std * before);
    }
    return moment;
}

Interval Normal::support() {
    return {-infinity, infinity};
}

double Normal::cell(double x, Precision precision) const {
    return std::clamp(density(x) * precision.ulp(x), grid, 1.0);
}

double Normal::largest_cell(Precision precision) const {
    return std::clamp(largest_normal_cell(mean, std, support(), 1.0, precision), grid, 1.0);
}

std::string TruncatedNormal::name() const {
    return fmt::format("N({:.4g}, {:.4g}²) | [{:.4g}, {:.4g}]", mean, std, low, high);
}

bool TruncatedNormal::is_valid() const {
    return are_finite(mean, std, low, high) && std > 0.0 && low < high;
}

double TruncatedNormal::mass() const {
    return Truncation(*this).mass;
}

std::function<double(double)> TruncatedNormal::cdf() const {
    return [*this, cut = Truncation(*this)](double x) { return cut.cdf((x - mean) / std); };
}

double TruncatedNormal::density(double x) const {
    return support().contains(x) ? normal_density(mean, std, x) / mass() : 0.0;
}

// By quadrature: the textbook recursion cancels where the bounds are close together.
double TruncatedNormal::moment_about(double center, int order) const {
    constexpr double far = 40.0;  // beyond it the density is 0 in double precision
    const double first = std::max((low - mean) / std, -far);
    const double last = std::min((high - mean) / std, far);
    const double mode = std::clamp(0.0, first, last);
    const auto weight = [mode](double z) { return std::exp((mode - z) * (mode + z) / 2.0); };
    const auto weighted = [&](double z) {
        return std::pow(mean + std * z - center, order) * weight(z);
    };
    return integral(weighted, first, last) / integral(weight, first, last);
}

double TruncatedNormal::cell(double x, Precision precision) const {
    const double kept = mass();
    return std::clamp(
        std::max(normal_density(mean, std, x) * precision.ulp(x), grid) / std::max(kept, grid),
        grid, 1.0);
}

double TruncatedNormal::largest_cell(Precision precision) const {
    const double kept = mass();
    return std::clamp(std::max(largest_normal_cell(mean, std, support(), kept, precision),
                               grid / std::max(kept, grid)),
                      grid, 1.0);
}

std::string Atom::name() const {
    return fmt::format("{{{:.4g}}}", value);
}

bool Atom::is_valid() const {
    return are_finite(value);
}

std::function<double(double)> Atom::cdf() const {
    return [*this](double x) { return to_float(value) < to_float(x) ? 1.0 : 0.0; };
}

double Atom::moment_about(double center, int order) const {
    return std::pow(value - center, order);
}

double Atom::cell(double x, Precision precision) const {
    return precision.rounded(value) == x ? 1.0 : 0.0;
}

std::string to_string(const SimpleLaw& part) {
    return visit(part, [](const auto& law) { return law.name(); });
}

void require_law(const SimpleLaw& part) {
    if (!visit(part, [](const auto& law) { return law.is_valid(); })) {
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
    return visit(part, [](const auto& law) { return law.cdf(); });
}

double density(const SimpleLaw& part, double x) {
    return visit(part, [x](const auto& law) { return law.density(x); });
}

double moment_about(const SimpleLaw& part, double center, int order) {
    return visit(part, [&](const auto& law) { return law.moment_about(center, order); });
}

Interval support(const SimpleLaw& part, Precision precision) {
    const auto [low, high] = visit(part, [](const auto& law) { return law.support(); });
    return {std::min(low, precision.rounded(low)), std::max(high, precision.rounded(high))};
}

SimpleLaw reflected(const SimpleLaw& part) {
    return visit(part, [](const auto& law) -> SimpleLaw { return law.reflected(); });
}

double cell(const SimpleLaw& part, double x, Precision precision) {
    return visit(part, [&](const auto& law) { return law.cell(x, precision); });
}

double largest_cell(const SimpleLaw& part, Precision precision) {
    return visit(part, [&](const auto& law) { return law.largest_cell(precision); });
}

}  // namespace nn::law
