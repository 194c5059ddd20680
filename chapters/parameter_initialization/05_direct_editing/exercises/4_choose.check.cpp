#include "4_choose.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "catalogue/catalogue.hpp"
#include "exercise/exercise.hpp"
#include "language/error.hpp"
#include "language/readable.hpp"

namespace parameter_initialization::checks::choose {
namespace {

using namespace nn;
using namespace nn::exercise;
using nn::catalogue::Entry;
using nn::stats::Draw;
using nn::stats::Family;

// What the sections draw with.
constexpr std::array<const char*, 6> of_the_chapter{"uniform", "normal", "constant",
                                                    "ones",    "zeros",  "xavier_uniform"};

// The entry of that name, or nothing.
const Entry* entry_of(const std::string& name) {
    try {
        return &catalogue::find(name);
    } catch (const UsageError&) {
        return nullptr;
    }
}

// The request that an initializer with default options fulfils; nothing where it draws no number by
// itself from a law.
std::optional<Draw> draw_of(const Entry& entry, const Shape& shape) {
    try {
        const auto request = entry.expectation(shape, entry.settings({})).request;
        if (request && std::holds_alternative<Draw>(*request)) {
            return std::get<Draw>(*request);
        }
    } catch (const UsageError&) {
        // an option without a default
    } catch (const std::invalid_argument&) {
        // a weight of a convolution only
    }
    return {};
}

// What the chosen initializer draws for a weight of this shape.
Draw chosen_draw(Trial& trial, const Shape& shape) {
    const std::string name = trial.call(YOURS(chosen));
    const auto require = [&name](bool holds, const Text& why_not) {
        constexpr std::size_t most_characters = 40;
        expect(holds,
               {"the name of an initializer that the chapter has not used and that draws every "
                "number from one distribution, such as \"kaiming_normal\"",
                "一个本章没有用过、每个数都取自同一个分布的初始化方法的名称，例如 "
                "\"kaiming_normal\""},
               say("\"{}\" ({})", "\"{}\"（{}）", shortened(name, most_characters), why_not));
    };
    require(!name.empty(), {"nothing is chosen yet", "还没有选择"});
    const Entry* entry = entry_of(name);
    require(entry != nullptr, {"the catalogue has none of that name", "目录中没有这个名称"});
    require(std::ranges::find(of_the_chapter, entry->name) == of_the_chapter.end(),
            {"the chapter has it already", "本章已经用过"});
    const auto draw = draw_of(*entry, shape);
    require(draw.has_value(), {"its numbers hang together, or need an option that has no default",
                               "它的各个数相互关联，或者需要没有默认值的选项"});
    return *draw;
}

Shape a_shape(Trial& trial) {
    return {trial.size(55, 65), trial.size(215, 245)};
}

void is_a_choice(Trial& trial) {
    chosen_draw(trial, a_shape(trial));
}

Tensor draw_layer(Trial& trial, const call::Stream& stream) {
    return trial.call(YOURS(reproduce), blank(a_shape(trial)), stream);
}

void follows_its_law(Trial& trial) {
    const Shape shape = a_shape(trial);
    const Draw draw = chosen_draw(trial, shape);
    expect_follows(trial.call(YOURS(reproduce), blank(shape), trial.generator()), draw);
    expect_drawn_from_generator(trial, draw_layer);
}

void names_its_family(Trial& trial) {
    const Family family = chosen_draw(trial, a_shape(trial)).family;
    const char* expected = family == Family::uniform  ? "uniform"
                           : family == Family::normal ? "normal"
                                                      : "truncated_normal";
    expect_equal(trial.call(YOURS(family_of_chosen)), expected, {"the family", "分布的种类"});
}

void expect_std(Trial& trial, const Shape& shape) {
    const Draw draw = chosen_draw(trial, shape);
    const auto fan_in = static_cast<double>(shape[1]);
    const auto fan_out = static_cast<double>(shape[0]);
    const double std = std::sqrt(stats::law_of(draw).variance());
    // What a truncation at two standard deviations leaves of one
    constexpr double kept = 0.87962566103423978;
    expect_scale(
        trial.call(YOURS(std_of_chosen), fan_in, fan_out), draw, Scale::std,
        say("fan_in {}, fan_out {}", "fan_in {}、fan_out {}", fan_in, fan_out),
        {{std * std::sqrt(3.0),
          {"the bound of a uniform distribution, not its standard deviation",
           "均匀分布的边界，而不是标准差"}},
         {std / kept, {"the standard deviation before the truncation", "截断之前的标准差"}}},
        1e-4);
}

void knows_its_std(Trial& trial) {
    expect_std(trial, {trial.size(20, 40), trial.size(90, 200)});
    expect_std(trial, {trial.size(90, 200), trial.size(20, 40)});
}

const Registration registration{{.tasks = {{"choice", 1, is_a_choice},
                                           {"law", 5, follows_its_law},
                                           {"family", 1, names_its_family},
                                           {"std", 3, knows_its_std}}}};

}  // namespace
}  // namespace parameter_initialization::checks::choose
