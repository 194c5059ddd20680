#include <cmath>

#include "stats/mistakes/mistakes.hpp"

namespace nn::stats {
namespace {

using Found = std::optional<law::Law>;

// Xavier's rule has no fan of its own, only the sum of both
bool is_xavier(const Draw& draw, Family family) {
    return draw.rule == FanRule::average && draw.family == family;
}

Found with_bound(const Draw& draw, double bound) {
    return law::uniform(draw.mean - bound, draw.mean + bound);
}

Found variance_as_std(const Draw& draw) {
    return with_std(draw, std_of(draw) * std_of(draw));
}

Found std_as_variance(const Draw& draw) {
    return with_std(draw, std::sqrt(std_of(draw)));
}

Found default_std(const Draw& draw) {
    return with_std(draw, 1.0);
}

Found mean_and_std_swapped(const Draw& draw) {
    if (draw.family != Family::normal || draw.rule != FanRule::none || draw.mean < 0.0) {
        return {};
    }
    return law::normal(draw.std, draw.mean);
}

Found std_off(const Draw& draw) {
    return with_std(draw, 1.05 * std_of(draw));
}

Found bound_is_std(const Draw& draw) {
    return draw.family == Family::uniform ? with_bound(draw, std_of(draw)) : Found{};
}

Found layer_default(const Draw& draw) {
    if (draw.rule == FanRule::none) {
        return {};
    }
    return with_bound(draw, 1.0 / std::sqrt(draw.fans.fan_in));
}

Found half_width(const Draw& draw) {
    return draw.family == Family::uniform ? with_std(draw, std_of(draw) / 2.0) : Found{};
}

Found root_of_three_twice(const Draw& draw) {
    return draw.family == Family::uniform ? with_std(draw, std::sqrt(3.0) * std_of(draw)) : Found{};
}

Found root_forgotten(const Draw& draw) {
    return is_xavier(draw, Family::uniform) ? with_bound(draw, gain_of(draw) * 3.0 / fan_of(draw))
                                            : Found{};
}

Found root_of_six_only(const Draw& draw) {
    return is_xavier(draw, Family::uniform)
               ? with_bound(draw, gain_of(draw) * std::sqrt(6.0) / (2.0 * fan_of(draw)))
               : Found{};
}

Found three_for_two(const Draw& draw) {
    return is_xavier(draw, Family::normal)
               ? with_std(draw, gain_of(draw) * std::sqrt(1.5 / fan_of(draw)))
               : Found{};
}

Found integer_division(const Draw& draw) {
    return draw.rule != FanRule::none && fan_of(draw) > 3.0 ? law::constant(draw.mean) : Found{};
}

Found gain_forgotten(const Draw& draw) {
    return with_std(draw, std_of(draw) / gain_of(draw));
}

Found gain_twice(const Draw& draw) {
    return with_std(draw, std_of(draw) * gain_of(draw));
}

Found gain_on_variance(const Draw& draw) {
    return with_std(draw, std_of(draw) / std::sqrt(gain_of(draw)));
}

Found slope_not_squared(const Draw& draw) {
    if (!draw.slope || *draw.slope <= -1.0) {
        return {};
    }
    return with_std(draw, std_of(draw) / gain_of(draw) * std::sqrt(2.0 / (1.0 + *draw.slope)));
}

Found truncation_uncorrected(const Draw& draw) {
    if (draw.family != Family::truncated_normal || draw.bounds) {
        return {};
    }
    const double std = std_of(draw);
    return law::truncated_normal(draw.mean, std, draw.mean - 2.0 * std, draw.mean + 2.0 * std);
}

}  // namespace

std::vector<Mistake> mistakes_of_scale() {
    return {
        {"variance_as_std",
         {"the variance passed as the standard deviation", "把方差当作标准差传入"},
         "mlpack/mlpack#1272, mlpack/mlpack#3651",
         applied_to<Draw>(variance_as_std)},
        {"std_as_variance",
         {"the standard deviation treated as a variance", "把标准差当作方差"},
         "",
         applied_to<Draw>(std_as_variance)},
        {"default_std",
         {"the standard deviation left at 1", "标准差仍是默认的 1"},
         "",
         applied_to<Draw>(default_std)},
        {"mean_and_std_swapped",
         {"mean and standard deviation swapped", "均值与标准差互换"},
         "",
         applied_to<Draw>(mean_and_std_swapped)},
        {"std_off",
         {"a standard deviation 5 % too large", "标准差偏大 5 %"},
         "",
         applied_to<Draw>(std_off)},
        {"bound_is_std",
         {"the standard deviation taken for the bound, √3 missing", "把标准差当作边界，缺少 √3"},
         "keras-team/keras#372, fetchai/ledger#1481",
         applied_to<Draw>(bound_is_std)},
        {"root_of_three_twice",
         {"the bound multiplied by √3 once more", "边界多乘了一次 √3"},
         "",
         applied_to<Draw>(root_of_three_twice)},
        {"half_width",
         {"half the width: the width of the interval taken for its bound",
          "宽度只有一半：把区间的宽度当成了边界"},
         "",
         applied_to<Draw>(half_width)},
        {"layer_default",
         {"PyTorch's default for layers, kaiming_uniform with a = √5",
          "PyTorch 各层的默认初始化，即 a = √5 的 kaiming_uniform"},
         "",
         applied_to<Draw>(layer_default)},
        {"root_forgotten",
         {"the square root forgotten, with the bound 6/(fan_in + fan_out)",
          "忘了开方，边界为 6/(fan_in + fan_out)"},
         "tensorflow/swift-apis#576",
         applied_to<Draw>(root_forgotten)},
        {"root_of_six_only",
         {"the root taken of 6 alone, with the bound √6/(fan_in + fan_out)",
          "只对 6 开方，边界为 √6/(fan_in + fan_out)"},
         "",
         applied_to<Draw>(root_of_six_only)},
        {"three_for_two",
         {"3 instead of 2 in √(2/(fan_in + fan_out))", "√(2/(fan_in + fan_out)) 中的 2 写成了 3"},
         "tflearn/tflearn#870",
         applied_to<Draw>(three_for_two)},
        {"integer_division",
         {"a division of integers that gives 0", "整数相除得 0"},
         "",
         applied_to<Draw>(integer_division)},
        {"gain_forgotten",
         {"the gain forgotten", "忘了乘增益"},
         "LBANN/lbann#316",
         applied_to<Draw>(gain_forgotten)},
        {"gain_twice",
         {"the gain applied twice", "增益乘了两次"},
         "",
         applied_to<Draw>(gain_twice)},
        {"gain_on_variance",
         {"the gain applied to the variance", "增益乘到了方差上"},
         "",
         applied_to<Draw>(gain_on_variance)},
        {"slope_not_squared",
         {"leaky_relu's slope not squared", "leaky_relu 的斜率没有平方"},
         "",
         applied_to<Draw>(slope_not_squared)},
        {"truncation_uncorrected",
         {"a truncation that is not made up for, 12 % too narrow", "截断后没有补偿，窄了 12 %"},
         "tensorflow/tensorflow#18706, tensorflow/tfjs#8594",
         applied_to<Draw>(truncation_uncorrected)},
    };
}

}  // namespace nn::stats
