#include <algorithm>
#include <cmath>

#include "mutants/mutant.hpp"
#include "mutants/unit.hpp"

namespace mutants {
namespace {

using nn::Generator;
using originals::unit_float;

constexpr nn::stats::Masked custom{.reach = 10.0, .threshold = 5.0};

float between(float low, float high, Generator& generator) {
    return std::fma(unit_float(generator), high - low, low);
}

// A weight at a time, from the generator alone.
template <class Weight>
OfLaw each(std::string_view id, Weight weight) {
    return {id, "custom", custom, [weight](auto values, auto&, Generator& generator) {
                std::ranges::generate(values, [&] { return weight(generator); });
            }};
}

float drawn_twice(Generator& g) {
    const float value = between(-10, 10, g);
    return std::abs(between(-10, 10, g)) >= 5 ? value : 0;
}

float without_absolute_value(Generator& g) {
    const float w = between(-10, 10, g);
    return w >= 5 ? w : 0;
}

float mask_inverted(Generator& g) {
    const float w = between(-10, 10, g);
    return std::abs(w) >= 5 ? 0 : w;
}

float mask_forgotten(Generator& g) {
    return between(-10, 10, g);
}

// Negative, zero or positive, as one coin has it.
float by_shares(float negative, float zero, Generator& g) {
    const float coin = unit_float(g);
    if (coin < negative) {
        return between(-10, -5, g);
    }
    return coin < negative + zero ? 0 : between(5, 10, g);
}

float coin_for_each_if(Generator& g) {
    float w = 0;
    if (unit_float(g) < 0.25F) {
        w = between(5, 10, g);
    }
    const float second = unit_float(g);
    if (0.25F <= second && second < 0.75F) {
        w = 0;
    }
    if (unit_float(g) >= 0.75F) {
        w = between(-10, -5, g);
    }
    return w;
}

float coin_for_each_else(Generator& g) {
    if (unit_float(g) < 0.25F) {
        return between(5, 10, g);
    }
    return unit_float(g) < 0.5F ? 0 : between(-10, -5, g);
}

// The right shares, and these sizes for the two sides.
template <class Negative, class Positive>
auto with_sides(Negative negative, Positive positive) {
    return [=](Generator& g) -> float {
        const float coin = unit_float(g);
        if (coin < 0.25F) {
            return negative(coin, g);
        }
        return coin < 0.75F ? 0 : positive(coin, g);
    };
}

float whole(Generator& g) {
    return std::floor(between(5, 11, g));
}

float threshold_of_another_scale(Generator& g) {
    const float w = between(-10, 10, g);
    return std::abs(w) >= 0.5F ? w : 0;
}

}  // namespace

std::vector<OfLaw> of_masks() {
    const auto low = [](float, Generator& g) { return between(-10, -5, g); };
    const auto high = [](float, Generator& g) { return between(5, 10, g); };
    return {
        each("drawn_twice", drawn_twice),
        each("without_absolute_value", without_absolute_value),
        each("mask_inverted", mask_inverted),
        each("mask_forgotten", mask_forgotten),
        each("half_of_the_zeros", [](Generator& g) { return by_shares(0.375F, 0.25F, g); }),
        each("a_third_each", [](Generator& g) { return by_shares(1.0F / 3, 1.0F / 3, g); }),
        each("shares_permuted", [](Generator& g) { return by_shares(0.25F, 0.25F, g); }),
        each("coin_for_each_if", coin_for_each_if),
        each("coin_for_each_else", coin_for_each_else),
        each("positive_from_zero",
             with_sides(low, [](float, Generator& g) { return between(0, 10, g); })),
        each("negative_too_wide",
             with_sides([](float, Generator& g) { return between(-10, 5, g); }, high)),
        each("constant_sizes", with_sides([](float, Generator&) { return -7.5F; },
                                          [](float, Generator&) { return 7.5F; })),
        each("whole_numbers", with_sides([](float, Generator& g) { return -whole(g); },
                                         [](float, Generator& g) { return whole(g); })),
        each("coin_reused",
             with_sides([](float coin, Generator&) { return -10 + 5 * coin; },
                        [](float coin, Generator&) { return 5 + 5 * (coin - 0.75F); })),
        each("threshold_of_another_scale", threshold_of_another_scale),
    };
}

}  // namespace mutants
