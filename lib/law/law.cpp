#include "law/law.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "language/error.hpp"

namespace nn::law {
namespace {

void require_probabilities(const std::string& name, const std::vector<Law::Component>& components) {
    double sum = 0.0;
    for (const Law::Component& component : components) {
        if (!(component.probability > 0.0)) {
            throw ValueError(
                fmt::format("a component of {} has probability {}; each must be more than 0", name,
                            component.probability));
        }
        sum += component.probability;
    }
    if (!(std::abs(sum - 1.0) <= 1e-9)) {
        throw ValueError(fmt::format(
            "the probabilities of {} add up to {}; a mixture's must add up to 1", name, sum));
    }
}

Law single(const SimpleLaw& part) {
    return {to_string(part), {{.probability = 1.0, .law = part}}};
}

}  // namespace

Law::Law(std::string name, std::vector<Component> components)
    : name_(std::move(name)), components_(std::move(components)) {
    require_probabilities(name_, components_);
    for (const auto& [probability, law] : components_) {
        require_law(law);
        cdfs_.push_back(cdf_of(law));
        mean_ += probability * moment_about(law, 0.0, 1);
    }
    for (int order = 0; order < static_cast<int>(moments_.size()); ++order) {
        for (const auto& [probability, law] : components_) {
            moments_[static_cast<std::size_t>(order)] +=
                probability * moment_about(law, mean_, order);
        }
    }
}

double Law::probability_below(double x) const {
    double sum = 0.0;
    for (std::size_t i = 0; i < components_.size(); ++i) {
        sum += components_[i].probability * cdfs_[i](x);
    }
    return sum;
}

double Law::probability_of(double x, Precision precision) const {
    const double rounded = precision.rounded(x);
    double sum = 0.0;
    for (const auto& [probability, law] : components_) {
        const auto* point = std::get_if<Atom>(&law);
        const bool here = point != nullptr && precision.rounded(point->value) == rounded;
        sum += here ? probability : 0.0;
    }
    return sum;
}

bool Law::supports(double value, Precision precision) const {
    return std::isfinite(value) &&
           std::ranges::any_of(components_, [&](const Component& component) {
               return support(component.law, precision).contains(value);
           });
}

double Law::cell(double x, Precision precision) const {
    double sum = 0.0;
    for (const auto& [probability, law] : components_) {
        sum += probability * law::cell(law, x, precision);
    }
    return std::min(sum, 1.0);
}

double Law::largest_cell(Precision precision) const {
    double at_atoms = 0.0;
    double elsewhere = 0.0;
    for (const auto& [probability, law] : components_) {
        if (const auto* point = std::get_if<Atom>(&law)) {
            at_atoms =
                std::max(at_atoms, probability_of(precision.rounded(point->value), precision));
        } else {
            elsewhere += probability * law::largest_cell(law, precision);
        }
    }
    return std::min(at_atoms + elsewhere, 1.0);
}

Law Law::reflected() const {
    std::vector<Component> components = components_;
    for (Component& component : components) {
        component.law = law::reflected(component.law);
    }
    return {name_, std::move(components)};
}

std::vector<double> Law::atoms() const {
    std::vector<double> values;
    for (const Component& component : components_) {
        if (const auto* point = std::get_if<Atom>(&component.law)) {
            values.push_back(point->value);
        }
    }
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

Law Law::without_atoms() const {
    std::vector<Component> rest = components_;
    std::erase_if(rest, [](const Component& component) { return is_atom(component.law); });
    double sum = 0.0;
    for (const Component& component : rest) {
        sum += component.probability;
    }
    if (rest.empty()) {
        throw ValueError(
            fmt::format("{} has nothing but atoms; a distribution without them needs more", name_));
    }
    for (Component& component : rest) {
        component.probability /= sum;
    }
    return {name_, std::move(rest)};
}

std::vector<Band> bands_of(const Law& law) {
    std::vector<Band> bands;
    for (const Law::Component& component : law.components()) {
        if (!is_atom(component.law)) {
            bands.push_back({support(component.law), {component}});
        }
    }
    std::ranges::sort(bands, {}, [](const Band& band) { return band.range.low; });
    std::vector<Band> merged;
    for (Band& band : bands) {
        if (merged.empty() || merged.back().range.high < band.range.low) {
            merged.push_back(std::move(band));
            continue;
        }
        Band& last = merged.back();
        last.range.high = std::max(last.range.high, band.range.high);
        last.components.push_back(band.components.front());
    }
    return merged;
}

Law uniform(double low, double high) {
    if (low == high) {
        return constant(low);
    }
    return single(Uniform{.low = low, .high = high});
}

Law normal(double mean, double std) {
    if (std == 0.0) {
        return constant(mean);
    }
    return single(Normal{.mean = mean, .std = std});
}

Law truncated_normal(double mean, double std, double low, double high) {
    return single(TruncatedNormal{.mean = mean, .std = std, .low = low, .high = high});
}

Law constant(double value) {
    return single(Atom{value});
}

Law mixture(std::string name, std::vector<Law::Component> components) {
    return {std::move(name), std::move(components)};
}

}  // namespace nn::law
