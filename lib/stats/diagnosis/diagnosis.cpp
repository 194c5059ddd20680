#include "stats/diagnosis/diagnosis.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "language/error.hpp"
#include "language/say.hpp"
#include "stats/battery.hpp"
#include "stats/diagnosis/summary.hpp"

namespace nn::stats {
namespace {

// Below this a mistake does not explain a sample either.
constexpr double explained = 1e-3;

// What the likely laws are chosen by, and how many of them are tried on the whole
constexpr std::size_t part_of_sample = 16384;
constexpr std::size_t most_candidates = 3;

double density_of(double x, const law::Law& law) {
    const double atom = law.probability_of(x);
    if (atom > 0.0) {
        return atom;
    }
    double sum = 0.0;
    for (const auto& [probability, part] : law.components()) {
        // float32 can round a draw past the end of its law
        if (law::support(part).contains(x)) {
            const law::Interval range = law::support(part);
            const double inside = std::clamp(x, std::nextafter(range.low, range.high),
                                             std::nextafter(range.high, range.low));
            sum += probability * law::density(part, inside);
        }
    }
    return sum;
}

std::vector<float> part_of(std::span<const float> values) {
    const std::size_t step = (values.size() + part_of_sample - 1) / part_of_sample;
    std::vector<float> part;
    for (std::size_t i = 0; i < values.size(); i += step) {
        part.push_back(values[i]);
    }
    return part;
}

struct Candidate {
    law::Law law;
    std::vector<const Mistake*> mistakes;
    double log_likelihood = 0.0;
};

// Names round: two laws of one name may differ where only a likelihood tells
bool is_same(const law::Law& a, const law::Law& b) {
    constexpr double rounding = 1e-9;
    return a.name() == b.name() &&
           std::abs(a.variance() - b.variance()) <= rounding * a.variance() &&
           std::abs(a.mean() - b.mean()) <= rounding * std::sqrt(a.variance());
}

// The laws that mistakes make of a request, each once; what makes none of it is left out
std::vector<Candidate> candidates_for(const Request& request) {
    const std::string right = law_of(request).name();
    std::vector<Candidate> candidates;
    for (const Mistake& mistake : mistakes()) {
        try {
            const auto law = mistake.law(request);
            if (!law || law->name() == right) {
                continue;
            }
            const auto known = std::ranges::find_if(
                candidates, [&law](const Candidate& one) { return is_same(one.law, *law); });
            if (known == candidates.end()) {
                candidates.push_back({*law, {&mistake}});
            } else {
                known->mistakes.push_back(&mistake);
            }
        } catch (const ValueError&) {
            continue;
        }
    }
    return candidates;
}

std::vector<Explanation> laws(std::span<const float> values, const Shape& shape,
                              const Request& request, law::Precision precision) {
    const std::vector<float> part = part_of(values);
    const Summary summary = Summary::of(part);
    std::vector<Candidate> candidates = candidates_for(request);
    std::erase_if(candidates, [&](const Candidate& candidate) {
        return !summary.could_be(candidate.law, precision);
    });
    for (Candidate& candidate : candidates) {
        candidate.log_likelihood = log_likelihood(part, candidate.law);
    }
    std::ranges::stable_sort(candidates, std::ranges::greater(), &Candidate::log_likelihood);
    for (std::size_t i = 0; i < std::min(candidates.size(), most_candidates); ++i) {
        const auto& [law, mistakes, likelihood] = candidates[i];
        const PValue p = p_value_of(battery(values, shape, law, precision));
        if (p.value < explained) {
            continue;
        }
        std::vector<Explanation> found;
        found.reserve(mistakes.size());
        for (const Mistake* mistake : mistakes) {
            found.push_back({mistake->id, mistake->name, law.name(), p});
        }
        return found;
    }
    return {};
}

}  // namespace

Text to_text(const Explanation& explanation) {
    const auto& [id, name, claim, p] = explanation;
    // What is in every place is possible or not: its p-value says nothing
    if (claim.empty()) {
        return name;
    }
    return claim.front() == '{' ? say("{} ({} in every place)", "{}（每个位置上都是 {}）", name,
                                      claim.substr(1, claim.size() - 2))
                                : say("{} ({}, {})", "{}（{}，{}）", name, claim, to_string(p));
}

PValue p_value_of(const std::vector<Result>& results) {
    PValue least{.value = 1.0};
    for (const Result& result : results) {
        if (result.p.value < least.value) {
            least = result.p;
        }
    }
    least.value = std::min(1.0, least.value * static_cast<double>(results.size()));
    return least;
}

double log_likelihood(std::span<const float> values, const law::Law& law) {
    double sum = 0.0;
    for (const float value : values) {
        const double density = density_of(static_cast<double>(value), law);
        if (density <= 0.0) {
            return -std::numeric_limits<double>::infinity();
        }
        sum += std::log(density);
    }
    return sum;
}

std::vector<Explanation> diagnose(std::span<const float> values, const Shape& shape,
                                  const Claim& claim, const std::optional<Request>& request,
                                  law::Precision precision) {
    if (values.empty() || !std::ranges::all_of(values, [](float x) { return std::isfinite(x); })) {
        return {};
    }
    if (request) {
        auto found = laws(values, shape, *request, precision);
        if (!found.empty()) {
            return found;
        }
    }
    return structures(values, shape, claim, precision);
}

}  // namespace nn::stats
