#include <cmath>

#include <fmt/format.h>

#include "stats/mistakes/mistakes.hpp"

namespace nn::stats {
namespace {

using Found = std::optional<law::Law>;

Found positive_half(const Draw& draw) {
    if (draw.family != Family::uniform) {
        return {};
    }
    return law::uniform(draw.mean, draw.mean + std::sqrt(3.0) * std_of(draw));
}

Found zero_to_twice(const Draw& draw) {
    if (draw.family != Family::uniform) {
        return {};
    }
    return law::uniform(draw.mean, draw.mean + 2.0 * std::sqrt(3.0) * std_of(draw));
}

// Cut off at two standard deviations and widened: what JAX and Keras call normal where a fan divides
Found truncated_for_normal(Draw draw) {
    const double std = std_of(draw);
    if (draw.family != Family::normal || draw.rule == FanRule::none) {
        return {};
    }
    draw.family = Family::truncated_normal;
    return with_std(draw, std);
}

Found normal_for_truncated(Draw draw) {
    if (draw.family != Family::truncated_normal) {
        return {};
    }
    const double std = std_of(draw);
    draw.family = Family::normal;
    return with_std(draw, std);
}

// PyTorch's bounds are numbers, JAX's and Keras's standard deviations
Found bounds_in_deviations(const Draw& draw) {
    if (!draw.bounds || draw.std == 1.0) {
        return {};
    }
    const auto [low, high] = *draw.bounds;
    return law::truncated_normal(draw.mean, draw.std, draw.mean + (low - draw.mean) * draw.std,
                                 draw.mean + (high - draw.mean) * draw.std);
}

Found bounds_as_numbers(const Draw& draw) {
    if (!draw.bounds || draw.std == 1.0) {
        return {};
    }
    const auto [low, high] = *draw.bounds;
    // Eight standard deviations out a bound is none
    constexpr double far = 8.0;
    const double below = (draw.mean - low) / draw.std;
    const double above = (high - draw.mean) / draw.std;
    return below > far * draw.std && above > far * draw.std
               ? law::normal(draw.mean, draw.std)
               : law::truncated_normal(draw.mean, draw.std, draw.mean - below, draw.mean + above);
}

Found as_family(Draw draw, Family family) {
    if (draw.family == family || draw.family == Family::truncated_normal) {
        return {};
    }
    const double std = std_of(draw);
    draw.family = family;
    return with_std(draw, std);
}

Found uniform_for_normal(const Draw& draw) {
    return as_family(draw, Family::uniform);
}

Found normal_for_uniform(const Draw& draw) {
    return as_family(draw, Family::normal);
}

Found absolute_value(const Draw& draw) {
    if (draw.family != Family::normal || draw.mean != 0.0) {
        return {};
    }
    // Nothing lies beyond 40 standard deviations, not even in double precision
    const double std = std_of(draw);
    return law::mixture(fmt::format("|N(0, {:.4g}²)|", std),
                        {{1.0, law::TruncatedNormal{0.0, std, 0.0, 40.0 * std}}});
}

// The part of a normal law that lies outside the bounds of a request, on either side.
struct Outside {
    double below;
    double above;
};

Outside outside(const Draw& draw) {
    const auto cdf = law::cdf_of(law::Normal{draw.mean, draw.std});
    return {.below = cdf(draw.bounds->low), .above = 1.0 - cdf(draw.bounds->high)};
}

Found clamped(const Draw& draw) {
    if (!draw.bounds) {
        return {};
    }
    const auto [low, high] = *draw.bounds;
    const auto [below, above] = outside(draw);
    if (below <= 0.0 || above <= 0.0) {
        return {};
    }
    return law::mixture(
        fmt::format("N({:.4g}, {:.4g}²) clamped to [{:.4g}, {:.4g}]", draw.mean, draw.std, low,
                    high),
        {{below, law::Atom{low}},
         {1.0 - below - above, law::TruncatedNormal{draw.mean, draw.std, low, high}},
         {above, law::Atom{high}}});
}

Found mass_at_bound(const Draw& draw) {
    constexpr double stuck = 0.004;
    if (!draw.bounds) {
        return {};
    }
    const auto [low, high] = *draw.bounds;
    return law::mixture(fmt::format("{:.4g} of the values stuck at {:.4g}", stuck, low),
                        {{stuck, law::Atom{low}},
                         {1.0 - stuck, law::TruncatedNormal{draw.mean, draw.std, low, high}}});
}

Found only_two_values(const Draw& draw) {
    const double std = std_of(draw);
    return law::mixture(fmt::format("{:.4g} ± {:.4g}", draw.mean, std),
                        {{0.5, law::Atom{draw.mean - std}}, {0.5, law::Atom{draw.mean + std}}});
}

}  // namespace

std::vector<Mistake> mistakes_of_shape() {
    return {
        {"positive_half",
         {"the positive half of the interval only", "只有区间的正半边"},
         "",
         applied_to<Draw>(positive_half)},
        {"zero_to_twice",
         {"an interval of the right width that begins at 0", "宽度正确、但从 0 开始的区间"},
         "",
         applied_to<Draw>(zero_to_twice)},
        {"truncated_for_normal",
         {"the truncated distribution that JAX and Keras draw under this name",
          "JAX 与 Keras 以此名称抽取的截断分布"},
         "",
         applied_to<Draw>(+[](const Draw& draw) { return truncated_for_normal(draw); })},
        {"normal_for_truncated",
         {"a normal distribution that is not truncated", "没有截断的正态分布"},
         "",
         applied_to<Draw>(+[](const Draw& draw) { return normal_for_truncated(draw); })},
        {"bounds_in_deviations",
         {"bounds taken as so many standard deviations, as JAX and Keras have them",
          "把上下界当作标准差的倍数，如 JAX 与 Keras 那样"},
         "",
         applied_to<Draw>(bounds_in_deviations)},
        {"bounds_as_numbers",
         {"bounds that were meant as standard deviations taken as numbers, as PyTorch has them",
          "本应是标准差倍数的上下界被当作数值，如 PyTorch 那样"},
         "",
         applied_to<Draw>(bounds_as_numbers)},
        {"uniform_for_normal",
         {"a uniform distribution instead of a normal one", "用均匀分布代替了正态分布"},
         "",
         applied_to<Draw>(uniform_for_normal)},
        {"normal_for_uniform",
         {"a normal distribution instead of a uniform one", "用正态分布代替了均匀分布"},
         "dmlc/minpy#158, LBANN/lbann#316",
         applied_to<Draw>(normal_for_uniform)},
        {"absolute_value", {"absolute values", "取了绝对值"}, "", applied_to<Draw>(absolute_value)},
        {"clamped",
         {"values clamped to the bounds instead of drawn anew",
          "越界的值被夹到边界上，而不是重新抽取"},
         "",
         applied_to<Draw>(clamped)},
        {"mass_at_bound",
         {"a few values stuck at a bound", "少数值粘在边界上"},
         "pytorch/pytorch#155588",
         applied_to<Draw>(mass_at_bound)},
        {"only_two_values",
         {"plus or minus one standard deviation, nothing else", "只取正负一个标准差这两个值"},
         "",
         applied_to<Draw>(only_two_values)},
    };
}

}  // namespace nn::stats
