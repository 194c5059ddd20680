#include <cmath>

#include "mutants/mutant.hpp"
#include "random/fill.hpp"

namespace mutants {
namespace {

using nn::stats::Draw;
using nn::stats::Family;
using nn::stats::FanRule;
using originals::fill_normal;
using originals::fill_truncated;
using originals::fill_uniform;

const Draw normal{.family = Family::normal, .std = 0.01};
const Draw off_centre{.family = Family::normal, .mean = 2.0, .std = 0.5};
const Draw xavier{
    .family = Family::uniform, .rule = FanRule::average, .fans = {.fan_in = 256, .fan_out = 128}};
const Draw xavier_tanh{.family = Family::uniform,
                       .rule = FanRule::average,
                       .fans = {.fan_in = 256, .fan_out = 128},
                       .gain = 5.0 / 3};
const Draw xavier_normal{
    .family = Family::normal, .rule = FanRule::average, .fans = {.fan_in = 256, .fan_out = 128}};
const Draw leaky{.family = Family::uniform,
                 .rule = FanRule::fan_in,
                 .fans = {.fan_in = 256, .fan_out = 128},
                 .slope = std::sqrt(5.0)};
const Draw scaled{.family = Family::truncated_normal, .std = 0.05};

originals::Fill uniform(double bound) {
    return [bound](auto w, auto&, auto& generator) { fill_uniform(w, bound, generator); };
}

originals::Fill centred(double std) {
    return [std](auto w, auto&, auto& generator) { fill_normal(w, std, generator); };
}

}  // namespace

std::vector<OfLaw> of_scale() {
    const double bound = std::sqrt(6.0 / 384);
    const int fans = 384;
    return {
        {"variance_as_std", "normal", normal, centred(0.01 * 0.01)},
        {"std_as_variance", "normal", normal, centred(std::sqrt(0.01))},
        {"default_std", "normal", normal, centred(1.0)},
        {"mean_and_std_swapped", "normal_off_centre", off_centre,
         [](auto w, auto&, auto& g) { nn::random::fill_normal(w, 0.5, 2.0, g); }},
        {"std_off", "normal", normal, centred(1.05 * 0.01)},
        {"bound_is_std", "xavier_uniform", xavier, uniform(std::sqrt(2.0 / fans))},
        {"root_of_three_twice", "xavier_uniform", xavier, uniform(std::sqrt(3.0) * bound)},
        {"half_width", "xavier_uniform", xavier, uniform(0.5 * bound)},
        {"layer_default", "xavier_uniform", xavier, uniform(1.0 / 16)},
        {"root_forgotten", "xavier_uniform", xavier, uniform(6.0 / fans)},
        {"root_of_six_only", "xavier_uniform", xavier, uniform(std::sqrt(6.0) / fans)},
        {"three_for_two", "xavier_normal", xavier_normal, centred(std::sqrt(3.0 / fans))},
        // NOLINTNEXTLINE(bugprone-integer-division): the mistake itself
        {"integer_division", "xavier_uniform", xavier, uniform(6 / fans)},
        {"gain_forgotten", "xavier_uniform_tanh", xavier_tanh, uniform(bound)},
        {"gain_twice", "xavier_uniform_tanh", xavier_tanh, uniform(bound * 25.0 / 9)},
        {"gain_on_variance", "xavier_uniform_tanh", xavier_tanh,
         uniform(bound * std::sqrt(5.0 / 3))},
        {"slope_not_squared", "kaiming_uniform_leaky", leaky,
         uniform(std::sqrt(3.0 * 2.0 / (1.0 + std::sqrt(5.0)) / 256))},
        {"truncation_uncorrected", "variance_scaling", scaled,
         [](auto w, auto&, auto& g) { fill_truncated(w, 0.05, 0.1, g); }},
    };
}

}  // namespace mutants
