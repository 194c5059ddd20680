#include "stats/request.hpp"

#include <cmath>

#include <fmt/format.h>

#include "language/overloaded.hpp"

namespace nn::stats {
namespace {

// The standard deviation of N(0, 1) that is cut off at ±2
double cut_at_two() {
    static const double std = std::sqrt(law::truncated_normal(0.0, 1.0, -2.0, 2.0).variance());
    return std;
}

law::Law law_of_mask(const Masked& masked) {
    const auto [reach, threshold] = masked;
    const double outer = (reach - threshold) / (2.0 * reach);
    return law::mixture(
        fmt::format("U({:.4g}, {:.4g}), |w| < {:.4g} → 0", -reach, reach, threshold),
        {{outer, law::Uniform{-reach, -threshold}},
         {1.0 - 2.0 * outer, law::Atom{0.0}},
         {outer, law::Uniform{threshold, reach}}});
}

}  // namespace

double gain_of(const Draw& draw) {
    return draw.slope ? std::sqrt(2.0 / (1.0 + *draw.slope * *draw.slope)) : draw.gain;
}

double fan_of(const Draw& draw) {
    switch (draw.rule) {
        case FanRule::fan_in:
            return draw.fans.fan_in;
        case FanRule::fan_out:
            return draw.fans.fan_out;
        case FanRule::average:
            return (draw.fans.fan_in + draw.fans.fan_out) / 2.0;
        default:
            return 1.0;
    }
}

double std_of(const Draw& draw) {
    return draw.rule == FanRule::none ? draw.std : gain_of(draw) / std::sqrt(fan_of(draw));
}

law::Law with_std(Draw draw, double std) {
    const double mean = draw.mean;
    switch (draw.family) {
        case Family::uniform:
            return law::uniform(mean - std::sqrt(3.0) * std, mean + std::sqrt(3.0) * std);
        case Family::normal:
            return law::normal(mean, std);
        default:
            if (draw.bounds) {
                return law::truncated_normal(mean, std, draw.bounds->low, draw.bounds->high);
            }
            const double wide = std / cut_at_two();
            return law::truncated_normal(mean, wide, mean - 2.0 * wide, mean + 2.0 * wide);
    }
}

law::Law law_of(const Request& request) {
    return std::visit(Overloaded{
                          [](const Draw& draw) { return with_std(draw, std_of(draw)); },
                          [](const Masked& masked) { return law_of_mask(masked); },
                      },
                      request);
}

}  // namespace nn::stats
