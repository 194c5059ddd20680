#include "stats/diagnosis.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "stats/battery.hpp"

namespace nn::stats {
namespace {

// Below this a mistake does not explain a sample either.
constexpr double explained = 1e-3;

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

bool is_same(const law::Law& a, const law::Law& b) {
    return a.name() == b.name();
}

}  // namespace

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
                                  const Request& request) {
    const law::Law right = law_of(request);
    if (rejections(battery(values, shape, right)).empty()) {
        return {};
    }
    std::vector<Explanation> found;
    for (const Mistake& mistake : mistakes()) {
        const auto law = mistake.law(request);
        if (!law || is_same(*law, right)) {
            continue;
        }
        const PValue p = p_value_of(battery(values, shape, *law));
        if (p.value >= explained) {
            found.push_back({&mistake, *law, p, log_likelihood(values, *law)});
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &Explanation::log_likelihood);
    return found;
}

}  // namespace nn::stats
