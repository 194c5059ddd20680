#include <algorithm>
#include <cmath>

#include "mutants/mutant.hpp"
#include "mutants/unit.hpp"
#include "random/fill.hpp"

namespace mutants {
namespace {

using nn::stats::Draw;
using nn::stats::Family;
using originals::fill_normal;
using originals::fill_truncated;

const Draw narrow_normal{.family = Family::normal, .std = 0.01};
const Draw narrow_uniform{.family = Family::uniform, .std = 0.1 / std::sqrt(3.0)};
const Draw glorot{.family = Family::normal,
                  .rule = nn::stats::FanRule::average,
                  .fans = {.fan_in = 256, .fan_out = 128}};
const Draw widened{.family = Family::truncated_normal, .std = 0.05};
const Draw in_numbers{
    .family = Family::truncated_normal, .std = 0.02, .bounds = nn::law::Interval{-0.5, 0.5}};
const Draw in_deviations{
    .family = Family::truncated_normal, .std = 0.02, .bounds = nn::law::Interval{-0.04, 0.04}};
const Draw truncated{
    .family = Family::truncated_normal, .std = 1.0, .bounds = nn::law::Interval{-2.0, 2.0}};

}  // namespace

std::vector<OfLaw> of_shape() {
    return {
        {"positive_half", "uniform", narrow_uniform,
         [](auto w, auto&, auto& g) { nn::random::fill_uniform(w, 0.0F, 0.1F, g); }},
        {"zero_to_twice", "uniform", narrow_uniform,
         [](auto w, auto&, auto& g) { nn::random::fill_uniform(w, 0.0F, 0.2F, g); }},
        {"truncated_for_normal", "xavier_normal", glorot,
         [](auto w, auto&, auto& g) {
             const double wide = std::sqrt(2.0 / 384) / 0.87962566103423978;
             fill_truncated(w, wide, 2.0 * wide, g);
         }},
        {"normal_for_truncated", "variance_scaling", widened,
         [](auto w, auto&, auto& g) { fill_normal(w, 0.05, g); }},
        {"bounds_in_deviations", "truncated_absolute", in_numbers,
         [](auto w, auto&, auto& g) { fill_truncated(w, 0.02, 0.01, g); }},
        {"bounds_as_numbers", "truncated_in_deviations", in_deviations,
         [](auto w, auto&, auto& g) { fill_normal(w, 0.02, g); }},
        {"uniform_for_normal", "normal", narrow_normal,
         [](auto w, auto&, auto& g) { originals::fill_uniform(w, 0.01 * std::sqrt(3.0), g); }},
        {"normal_for_uniform", "uniform", narrow_uniform,
         [](auto w, auto&, auto& g) { fill_normal(w, 0.1 / std::sqrt(3.0), g); }},
        {"absolute_value", "normal", narrow_normal,
         [](auto w, auto&, auto& g) {
             fill_normal(w, 0.01, g);
             std::ranges::for_each(w, [](float& x) { x = std::abs(x); });
         }},
        {"clamped", "truncated_normal", truncated,
         [](auto w, auto&, auto& g) {
             fill_normal(w, 1.0, g);
             std::ranges::for_each(w, [](float& x) { x = std::clamp(x, -2.0F, 2.0F); });
         }},
        {"mass_at_bound", "truncated_normal", truncated,
         [](auto w, auto&, auto& g) {
             fill_truncated(w, 1.0, 2.0, g);
             for (float& x : w) {
                 x = originals::unit_float(g) < 0.004F ? -2.0F : x;
             }
         }},
        {"only_two_values", "normal", narrow_normal,
         [](auto w, auto&, auto& g) {
             for (float& x : w) {
                 x = originals::unit_float(g) < 0.5F ? -0.01F : 0.01F;
             }
         }},
    };
}

}  // namespace mutants
