#include "stats/sum.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace nn::stats {
namespace {

constexpr double sum_limit = 1e-15;

}  // namespace

SumLaw::SumLaw(std::vector<Node> term) : term_(std::move(term)) {
    for (const Node& node : term_) {
        mean_ += node.weight * node.value;
    }
    double third = 0.0;
    for (const Node& node : term_) {
        const double d = node.value - mean_;
        variance_ += node.weight * d * d;
        third += node.weight * d * d * d;
    }
    skewness_ = third / std::pow(variance_, 1.5);
}

double SumLaw::z(double sum, std::size_t n) const {
    const auto terms = static_cast<double>(n);
    return (sum - terms * mean_) / std::sqrt(terms * variance_);
}

double SumLaw::probability_of(double value) const {
    double sum = 0.0;
    for (const Node& node : term_) {
        sum += node.value == value ? node.weight : 0.0;
    }
    return sum;
}

// ln E e^{t·g} and its derivatives, computed around the largest term so that nothing overflows.
SumLaw::Cumulants SumLaw::tilted(double t) const {
    double top = -std::numeric_limits<double>::infinity();
    for (const Node& node : term_) {
        top = std::max(top, t * node.value);
    }
    double mass = 0.0;
    double first = 0.0;
    double second = 0.0;
    for (const auto& [value, weight] : term_) {
        const double share = weight * std::exp(t * value - top);
        const double d = value - mean_;
        mass += share;
        first += share * d;
        second += share * d * d;
    }
    first /= mass;
    return {top + std::log(mass), mean_ + first, second / mass - first * first};
}

// The tilt under which a term has this mean, by Newton's steps inside a bracket.
double SumLaw::saddlepoint(double mean) const {
    double t = (mean - mean_) / variance_;
    double low = std::min(0.0, t);
    double high = std::max(0.0, t);
    while (high > 0.0 && tilted(high).mean < mean) {
        high *= 2.0;
    }
    while (low < 0.0 && tilted(low).mean > mean) {
        low *= 2.0;
    }
    for (int step = 0; step < 100; ++step) {
        const Cumulants at = tilted(t);
        (at.mean < mean ? low : high) = t;
        double next = t + (mean - at.mean) / at.variance;
        if (!(low < next && next < high)) {
            next = (low + high) / 2.0;
        }
        if (std::abs(next - t) <= 1e-12 * std::abs(t)) {
            return next;
        }
        t = next;
    }
    return t;
}

PValue SumLaw::p_value(double sum, std::size_t n) const {
    const auto terms = static_cast<double>(n);
    const double mean = sum / terms;
    const auto [lowest, highest] = std::ranges::minmax(term_, {}, &Node::value);
    if (lowest.value == highest.value) {
        return certainty(std::abs(mean - mean_) <= 1e-9 * std::abs(mean_));
    }
    if (mean <= lowest.value || highest.value <= mean) {
        return PValue::of(2.0 * std::pow(probability_of(mean), terms), sum_limit);
    }
    const double near = z(sum, n);
    double root = near + skewness_ / (6.0 * std::sqrt(terms)) * (1.0 - near * near);
    if (std::abs(near) > 1e-3) {
        const double t = saddlepoint(mean);
        const Cumulants at = tilted(t);
        const double w = std::copysign(std::sqrt(2.0 * terms * (t * mean - at.log_mgf)), t);
        const double u = t * std::sqrt(terms * at.variance);
        root = w + std::log(u / w) / w;
    }
    return two_sided(normal_tail(-root), normal_tail(root), sum_limit);
}

double SumLaw::log_p_at_most(double sum, std::size_t n) const {
    const auto terms = static_cast<double>(n);
    const double mean = sum / terms;
    const auto [lowest, highest] = std::ranges::minmax(term_, {}, &Node::value);
    if (mean <= lowest.value || highest.value <= mean) {
        const double probability = probability_of(mean);
        return probability > 0.0 ? terms * std::log(probability) : -700.0;
    }
    const double t = saddlepoint(mean);
    return std::min(0.0, terms * (tilted(t).log_mgf - t * mean));
}

}  // namespace nn::stats
