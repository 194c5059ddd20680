#include <cmath>

#include <fmt/format.h>

#include "stats/mistakes/mistakes.hpp"

namespace nn::stats {
namespace {

using Found = std::optional<law::Law>;

// The three parts with other probabilities.
law::Law parts(const Masked& masked, double negative, double zero, double positive) {
    const auto [reach, threshold] = masked;
    return law::mixture(
        fmt::format("{:.4g} negative, {:.4g} zero, {:.4g} positive", negative, zero, positive),
        {{negative, law::Uniform{-reach, -threshold}},
         {zero, law::Atom{0.0}},
         {positive, law::Uniform{threshold, reach}}});
}

// How much of the right law is zero.
double zeros(const Masked& masked) {
    return masked.threshold / masked.reach;
}

Found drawn_twice(const Masked& m) {
    return law::mixture(
        fmt::format("U({:.4g}, {:.4g}), masked by another draw", -m.reach, m.reach),
        {{zeros(m), law::Atom{0.0}}, {1.0 - zeros(m), law::Uniform{-m.reach, m.reach}}});
}

Found without_absolute_value(const Masked& m) {
    const double positive = (1.0 - zeros(m)) / 2.0;
    return law::mixture(
        fmt::format("U({:.4g}, {:.4g}), else 0", m.threshold, m.reach),
        {{1.0 - positive, law::Atom{0.0}}, {positive, law::Uniform{m.threshold, m.reach}}});
}

Found mask_inverted(const Masked& m) {
    return law::mixture(
        fmt::format("U({:.4g}, {:.4g}), else 0", -m.threshold, m.threshold),
        {{1.0 - zeros(m), law::Atom{0.0}}, {zeros(m), law::Uniform{-m.threshold, m.threshold}}});
}

Found mask_forgotten(const Masked& m) {
    return law::uniform(-m.reach, m.reach);
}

Found half_of_the_zeros(const Masked& m) {
    const double zero = zeros(m) / 2.0;
    return parts(m, (1.0 - zero) / 2.0, zero, (1.0 - zero) / 2.0);
}

Found a_third_each(const Masked& m) {
    return parts(m, 1.0 / 3, 1.0 / 3, 1.0 / 3);
}

Found shares_permuted(const Masked& m) {
    const double outer = (1.0 - zeros(m)) / 2.0;
    return parts(m, outer, outer, 1.0 - 2.0 * outer);
}

// Three ifs, each with a coin of its own; the last one that holds wins
Found coin_for_each_if(const Masked& m) {
    const double outer = (1.0 - zeros(m)) / 2.0;
    const double positive = outer * (1.0 - zeros(m)) * (1.0 - outer);
    return parts(m, outer, 1.0 - outer - positive, positive);
}

// if, else if, else; with a new coin for the second question
Found coin_for_each_else(const Masked& m) {
    const double positive = (1.0 - zeros(m)) / 2.0;
    const double zero = (1.0 - positive) * zeros(m);
    return parts(m, 1.0 - positive - zero, zero, positive);
}

law::Law with_lobes(const Masked& m, const std::string& name, law::Uniform negative,
                    law::Uniform positive) {
    const double outer = (1.0 - zeros(m)) / 2.0;
    return law::mixture(name, {{outer, negative}, {zeros(m), law::Atom{0.0}}, {outer, positive}});
}

Found positive_from_zero(const Masked& m) {
    return with_lobes(m, "positive numbers from 0 on", {-m.reach, -m.threshold}, {0.0, m.reach});
}

Found negative_too_wide(const Masked& m) {
    return with_lobes(m, "negative numbers up to +threshold", {-m.reach, m.threshold},
                      {m.threshold, m.reach});
}

Found constant_sizes(const Masked& m) {
    const double size = (m.threshold + m.reach) / 2.0;
    const double outer = (1.0 - zeros(m)) / 2.0;
    return law::mixture(
        fmt::format("0 and ±{:.4g}", size),
        {{outer, law::Atom{-size}}, {zeros(m), law::Atom{0.0}}, {outer, law::Atom{size}}});
}

Found whole_numbers(const Masked& m) {
    const double count = std::floor(m.reach) - std::ceil(m.threshold) + 1.0;
    if (count < 1.0) {
        return {};
    }
    const double share = (1.0 - zeros(m)) / (2.0 * count);
    std::vector<law::Law::Component> components{{zeros(m), law::Atom{0.0}}};
    for (double size = std::ceil(m.threshold); size <= m.reach; size += 1.0) {
        components.push_back({share, law::Atom{-size}});
        components.push_back({share, law::Atom{size}});
    }
    return law::mixture("0 and whole numbers", std::move(components));
}

// The coin u that chose the part is used again for the size: threshold + (reach − threshold)·u
Found coin_reused(const Masked& m) {
    const double outer = (1.0 - zeros(m)) / 2.0;
    const double width = m.reach - m.threshold;
    return with_lobes(m, "sizes that the coin decides", {-m.reach, -m.reach + width * outer},
                      {m.threshold, m.threshold + width * outer});
}

Found threshold_of_another_scale(const Masked& m) {
    return law_of(Masked{.reach = m.reach, .threshold = zeros(m)});
}

}  // namespace

std::vector<Mistake> mistakes_of_masks() {
    return {
        {"drawn_twice",
         {"one draw for the value and another for the mask", "数值与掩码各抽了一次"},
         "xtensor-stack/xtensor#1526",
         applied_to<Masked>(drawn_twice)},
        {"without_absolute_value",
         {"a mask that forgets negative numbers", "掩码漏掉了负数"},
         "",
         applied_to<Masked>(without_absolute_value)},
        {"mask_inverted",
         {"the mask inverted", "掩码取反了"},
         "",
         applied_to<Masked>(mask_inverted)},
        {"mask_forgotten",
         {"no mask at all", "没有用掩码"},
         "",
         applied_to<Masked>(mask_forgotten)},
        {"half_of_the_zeros",
         {"half as many zeros", "零只有一半那么多"},
         "",
         applied_to<Masked>(half_of_the_zeros)},
        {"a_third_each",
         {"a third for each of the three cases", "三种情形各占三分之一"},
         "",
         applied_to<Masked>(a_third_each)},
        {"shares_permuted",
         {"the shares of zero and of one side swapped", "零与一侧的比例互换"},
         "",
         applied_to<Masked>(shares_permuted)},
        {"coin_for_each_if",
         {"a coin of its own for each if", "每个 if 各抛一次硬币"},
         "",
         applied_to<Masked>(coin_for_each_if)},
        {"coin_for_each_else",
         {"a new coin for the else", "else 又抛了一次硬币"},
         "",
         applied_to<Masked>(coin_for_each_else)},
        {"positive_from_zero",
         {"positive numbers that begin at 0", "正数从 0 开始"},
         "",
         applied_to<Masked>(positive_from_zero)},
        {"negative_too_wide",
         {"negative numbers that reach the positive threshold", "负的一段伸到了正的阈值"},
         "",
         applied_to<Masked>(negative_too_wide)},
        {"constant_sizes",
         {"one constant size", "绝对值是同一个常数"},
         "",
         applied_to<Masked>(constant_sizes)},
        {"whole_numbers", {"whole numbers", "取了整数"}, "", applied_to<Masked>(whole_numbers)},
        {"coin_reused",
         {"a size that the coin decides", "绝对值由同一枚硬币决定"},
         "",
         applied_to<Masked>(coin_reused)},
        {"threshold_of_another_scale",
         {"a threshold on another scale", "阈值用错了尺度"},
         "",
         applied_to<Masked>(threshold_of_another_scale)},
    };
}

}  // namespace nn::stats
