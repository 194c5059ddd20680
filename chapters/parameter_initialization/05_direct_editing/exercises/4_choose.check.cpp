#include "4_choose.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "catalogue/catalogue.hpp"
#include "exercise/exercise.hpp"
#include "language/readable.hpp"

namespace parameter_initialization::checks::choose {
namespace {

using namespace nn;
using namespace nn::exercise;
using nn::stats::Draw;
using nn::stats::Family;

// Those that are new to the reader and draw every number from one law.
constexpr std::array choices{"trunc_normal",  "xavier_normal", "kaiming_uniform", "kaiming_normal",
                             "lecun_uniform", "lecun_normal",  "variance_scaling"};

// What the chosen initializer draws for a weight of this shape, with its default options.
Draw chosen_draw(Trial& trial, const Shape& shape) {
    const std::string name = trial.call(YOURS(chosen));
    const auto entry = std::ranges::find_if(catalogue::entries(), [&name](const auto& one) {
        return one.name == name || std::ranges::find(one.aliases, name) != one.aliases.end();
    });
    constexpr std::size_t most_characters = 40;
    expect(entry != catalogue::entries().end() &&
               std::ranges::find(choices, entry->name) != choices.end(),
           say("the name of one of {}", "{} 之一的名称", listed({choices.begin(), choices.end()})),
           name.empty() ? Text("nothing is chosen yet", "还没有选择")
                        : say("\"{0}\"", "\"{0}\"", shortened(name, most_characters)));
    return std::get<Draw>(entry->expectation(shape, entry->settings({})).request.value());
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
