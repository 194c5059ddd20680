#include "stats/law.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <boost/math/distributions/normal.hpp>
#include <fmt/format.h>

#include "tensor/error.hpp"

namespace nn::stats {
namespace {

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

double probability_below(const std::variant<Uniform, Normal, Point>& law, double x) {
    return std::visit(
        Overloaded{
            [x](Uniform u) { return std::clamp((x - u.low) / (u.high - u.low), 0.0, 1.0); },
            [x](Normal n) { return cdf(boost::math::normal(n.mean, n.std), x); },
            [x](Point p) { return p.value < x ? 1.0 : 0.0; },
        },
        law);
}

// E[(w − center)^order]
double moment_about(const std::variant<Uniform, Normal, Point>& law, double center, int order) {
    const auto uniform = [&](Uniform u) {
        const double power = order + 1;
        return (std::pow(u.high - center, power) - std::pow(u.low - center, power)) /
               (power * (u.high - u.low));
    };
    const auto normal = [&](Normal n) {
        // m₀ = 1, m₁ = d, mₖ = d·mₖ₋₁ + (k−1)·σ²·mₖ₋₂
        const double d = n.mean - center;
        double before = 1.0;
        double moment = d;
        for (int k = 2; k <= order; ++k) {
            const double next = d * moment + (k - 1) * n.std * n.std * before;
            before = moment;
            moment = next;
        }
        return moment;
    };
    const auto point = [&](Point p) { return std::pow(p.value - center, order); };
    return std::visit(Overloaded{uniform, normal, point}, law);
}

bool supports(const std::variant<Uniform, Normal, Point>& law, double x) {
    return std::visit(Overloaded{
                          [x](Uniform u) { return u.low <= x && x <= u.high; },
                          [x](Normal) { return std::isfinite(x); },
                          [x](Point p) { return p.value == x; },
                      },
                      law);
}

}  // namespace

Law::Law(std::string name, std::vector<Component> components)
    : name_(std::move(name)), components_(std::move(components)) {
    double sum = 0.0;
    for (const Component& component : components_) {
        sum += component.probability;
    }
    if (std::abs(sum - 1.0) > 1e-9) {
        throw ValueError(fmt::format(
            "the probabilities of {} add up to {}; a mixture's must add up to 1", name_, sum));
    }
}

double Law::probability_below(double x) const {
    double sum = 0.0;
    for (const auto& [probability, law] : components_) {
        sum += probability * stats::probability_below(law, x);
    }
    return sum;
}

double Law::mean() const {
    double sum = 0.0;
    for (const auto& [probability, law] : components_) {
        sum += probability * moment_about(law, 0.0, 1);
    }
    return sum;
}

double Law::central_moment(int order) const {
    const double center = mean();
    double sum = 0.0;
    for (const auto& [probability, law] : components_) {
        sum += probability * moment_about(law, center, order);
    }
    return sum;
}

bool Law::supports(double value) const {
    return std::ranges::any_of(components_, [value](const Component& component) {
        return component.probability > 0.0 && stats::supports(component.law, value);
    });
}

}  // namespace nn::stats

namespace nn::law {

stats::Law uniform(double low, double high) {
    return {fmt::format("U({:.4g}, {:.4g})", low, high),
            {{.probability = 1.0, .law = stats::Uniform{.low = low, .high = high}}}};
}

stats::Law normal(double mean, double std) {
    return {fmt::format("N({:.4g}, {:.4g}²)", mean, std),
            {{.probability = 1.0, .law = stats::Normal{.mean = mean, .std = std}}}};
}

stats::Law constant(double value) {
    return {fmt::format("{{{:.4g}}}", value), {{.probability = 1.0, .law = stats::Point{value}}}};
}

stats::Law mixture(std::string name, std::vector<stats::Law::Component> components) {
    return {std::move(name), std::move(components)};
}

}  // namespace nn::law
