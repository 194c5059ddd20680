#include <cmath>

#include "mutants/mutant.hpp"

namespace mutants {
namespace {

using nn::stats::Draw;
using nn::stats::Family;
using nn::stats::FanRule;
using nn::stats::Fans;

// What each mutant takes for the two fans of its shape.
struct Taken {
    double fan_in;
    double fan_out;
};

constexpr Fans linear{.fan_in = 256, .fan_out = 128};
constexpr Fans small{.fan_in = 4, .fan_out = 8};
constexpr Fans convolution{.fan_in = 32 * 16, .fan_out = 64 * 16, .receptive_field = 16};

Draw xavier_of(Fans fans) {
    return {.family = Family::uniform, .rule = FanRule::average, .fans = fans};
}

const Draw kaiming{
    .family = Family::normal, .rule = FanRule::fan_in, .fans = linear, .gain = std::sqrt(2.0)};
const Draw bias{.family = Family::uniform,
                .rule = FanRule::fan_in,
                .fans = linear,
                .gain = std::sqrt(1.0 / 3),
                .is_bias = true};

originals::Fill xavier_fill(Taken fans) {
    return [fans](auto w, auto&, auto& generator) {
        originals::fill_uniform(w, std::sqrt(6.0 / (fans.fan_in + fans.fan_out)), generator);
    };
}

originals::Fill kaiming_fill(double fan) {
    return [fan](auto w, auto&, auto& generator) {
        originals::fill_normal(w, std::sqrt(2.0 / fan), generator);
    };
}

}  // namespace

std::vector<OfLaw> of_fans() {
    const double root = std::sqrt(256.0 * 128.0);
    return {
        // Xavier's rule adds the fans, so only Kaiming's can swap them
        {"fans_swapped", "kaiming_normal", kaiming, kaiming_fill(128)},
        {"fan_in_only", "xavier_uniform", xavier_of(linear), xavier_fill({256, 256})},
        {"fan_out_only", "xavier_uniform", xavier_of(linear), xavier_fill({128, 128})},
        {"fan_out_only", "kaiming_normal", kaiming, kaiming_fill(128)},
        {"number_of_elements", "xavier_uniform", xavier_of(linear), xavier_fill({32768, 32768})},
        {"number_of_elements", "kaiming_normal", kaiming, kaiming_fill(32768)},
        {"one_more_for_bias", "xavier_uniform_small", xavier_of(small), xavier_fill({5, 8})},
        {"geometric_mean", "xavier_uniform", xavier_of(linear), xavier_fill({root, root})},
        {"sum_of_fans", "xavier_uniform", xavier_of(linear), xavier_fill({384, 384})},
        {"receptive_field_dropped", "xavier_uniform_convolution", xavier_of(convolution),
         xavier_fill({32, 64})},
        {"bias_as_matrix", "bias", bias,
         [](auto b, auto&, auto& g) { originals::fill_uniform(b, std::sqrt(2.0) / 16, g); }},
    };
}

}  // namespace mutants
