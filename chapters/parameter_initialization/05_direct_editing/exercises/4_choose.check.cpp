#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <variant>

#include <fmt/format.h>

#include "catalogue/catalogue.hpp"
#include "exercise/exercise.hpp"
#include "language/error.hpp"

namespace parameter_initialization::exercises {

using nn::Shape;
using nn::call::Call;
using nn::catalogue::Entry;
using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;
using nn::stats::Draw;
using nn::stats::Family;

namespace {

// What the sections draw with.
constexpr std::array<const char*, 6> of_the_chapter{"uniform", "normal", "constant",
                                                    "ones",    "zeros",  "xavier_uniform"};

// A reader's text as a line of a terminal can show it.
std::string quoted(std::string text) {
    constexpr std::size_t most = 40;
    std::erase_if(text, [](unsigned char c) { return c < ' ' || c > '~'; });
    return fmt::format("\"{}\"", text.substr(0, most));
}

nn::Text quoted_text(const std::string& text) {
    return {quoted(text), quoted(text)};
}

// The entry of that name, or nothing.
const Entry* entry_of(const std::string& name) {
    try {
        return &nn::catalogue::find(name);
    } catch (const nn::UsageError&) {
        return nullptr;
    }
}

// The request that an initializer with default options fulfils; nothing where it draws no number by
// itself from a law.
std::optional<Draw> draw_of(const Entry& entry, const Shape& shape) {
    try {
        const auto expectation = entry.expectation(shape, entry.settings({}));
        if (expectation.request && std::holds_alternative<Draw>(*expectation.request)) {
            return std::get<Draw>(*expectation.request);
        }
    } catch (const nn::UsageError&) {
        // an option without a default
    } catch (const std::invalid_argument&) {
        // a weight of a convolution only
    }
    return {};
}

Finding refused(const std::string& name, const nn::Text& why) {
    return nn::exercise::failed(
        {"the name of an initializer that the chapter has not used and that draws every number "
         "from one law, such as \"kaiming_normal\"",
         "一个本章没有用过、每个数都取自同一个分布的初始化方法的名称，例如 \"kaiming_normal\""},
        {fmt::format("{}: {}", quoted(name), why.en()),
         fmt::format("{}：{}", quoted(name), why.zh())});
}

// Judges what was chosen for a weight of this shape, if it is a choice at all.
Finding judge_choice(Trial& trial, const Shape& shape,
                     const std::function<Finding(const Draw&)>& judge) {
    const std::string name = trial.ask({.function = "chosen"}).text;
    if (name.empty()) {
        return refused(name, {"nothing is chosen yet", "还没有选择"});
    }
    const Entry* entry = entry_of(name);
    if (entry == nullptr) {
        return refused(name, {"the catalogue has none of that name", "目录中没有这个名称"});
    }
    if (std::ranges::find(of_the_chapter, entry->name) != of_the_chapter.end()) {
        return refused(name, {"the chapter has it already", "本章已经用过"});
    }
    const auto draw = draw_of(*entry, shape);
    if (!draw) {
        return refused(name, {"its numbers hang together, or need an option that has no default",
                              "它的各个数相互关联，或者需要没有默认值的选项"});
    }
    return judge(*draw);
}

Shape layer(Trial& trial) {
    return {trial.size(55, 65), trial.size(215, 245)};
}

Finding is_a_choice(Trial& trial) {
    return judge_choice(trial, layer(trial), [](const Draw&) { return nn::exercise::passed(); });
}

Finding follows_its_law(Trial& trial) {
    const Shape shape = layer(trial);
    const Call call{.function = "reproduce", .seed = trial.seed(), .shape = shape};
    return judge_choice(trial, shape, [&](const Draw& draw) {
        return nn::exercise::first_failure({nn::exercise::follows(trial.tensor(call), draw),
                                            trial.draws_from_its_generator(call)});
    });
}

std::string name_of(Family family) {
    switch (family) {
        case Family::uniform:
            return "uniform";
        case Family::normal:
            return "normal";
        case Family::truncated_normal:
            break;
    }
    return "truncated_normal";
}

Finding names_its_family(Trial& trial) {
    return judge_choice(trial, layer(trial), [&trial](const Draw& draw) {
        const std::string found = trial.ask({.function = "family_of_chosen"}).text;
        const std::string expected = name_of(draw.family);
        return found == expected ? nn::exercise::passed()
                                 : nn::exercise::failed(quoted_text(expected), quoted_text(found));
    });
}

double std_of_law(const Draw& draw) {
    return std::sqrt(nn::stats::law_of(draw).variance());
}

Draw with_fans_swapped(Draw draw) {
    std::swap(draw.fans.fan_in, draw.fans.fan_out);
    return draw;
}

Finding knows_its_std(Trial& trial, const Shape& shape) {
    return judge_choice(trial, shape, [&](const Draw& draw) {
        // What a truncation at two standard deviations leaves of one
        constexpr double kept = 0.87962566103423978;
        const auto fan_in = static_cast<double>(shape[1]);
        const auto fan_out = static_cast<double>(shape[0]);
        const double std = std_of_law(draw);
        const nn::Text before{"the standard deviation before the truncation", "截断之前的标准差"};
        return nn::exercise::is_close(
            trial.number({.function = "std_of_chosen", .numbers = {fan_in, fan_out}}), std,
            {fmt::format("the standard deviation for fan_in {}, fan_out {}", fan_in, fan_out),
             fmt::format("fan_in 为 {}、fan_out 为 {} 时的标准差", fan_in, fan_out)},
            {{std_of_law(with_fans_swapped(draw)),
              {"fan_in and fan_out swapped", "fan_in 与 fan_out 互换"}},
             {std * std, {"the variance", "方差"}},
             {std * std::sqrt(3.0),
              {"the bound of a uniform law, not its standard deviation",
               "均匀分布的界限，而不是标准差"}},
             {std / kept, before}},
            1e-4);
    });
}

Finding knows_its_width(Trial& trial) {
    return nn::exercise::first_failure(
        {knows_its_std(trial, {trial.size(20, 40), trial.size(90, 200)}),
         knows_its_std(trial, {trial.size(90, 200), trial.size(20, 40)})});
}

}  // namespace

Exercise choose() {
    return {
        .title = {"Choose one, reproduce it, name its law", "选一个，重现它，说出它的分布"},
        .tasks =
            {
                {"choice",
                 1,
                 {"chosen names an initializer that is new to the chapter",
                  "chosen 给出一个本章没有用过的初始化方法"},
                 is_a_choice},
                {"law",
                 5,
                 {"reproduce draws from its law, and from the given generator",
                  "reproduce 按它的分布、从给定的生成器抽取"},
                 follows_its_law},
                {"family",
                 1,
                 {"family_of_chosen names the family of that law",
                  "family_of_chosen 说出该分布的种类"},
                 names_its_family},
                {"std",
                 3,
                 {"std_of_chosen knows its standard deviation for any fans",
                  "std_of_chosen 对任意 fan_in 与 fan_out 给出标准差"},
                 knows_its_width},
            },
        .teaches =
            {"Most initializers are a family and a width. Once you can name both, you can read any "
             "framework's list, and see where one name means two laws.",
             "多数初始化方法就是一个分布种类加一个宽度。说得出这两样，任何框架的列表你都能读懂，也"
             "看得出哪里一个"
             "名字指了两种分布。"},
        .read_on =
            {"The guide's page \"The catalogue\": every initializer, and its name elsewhere.",
             "指南的“初始化方法一览”一页：全部初始化方法，以及它们在别处的名字。"},
    };
}

const nn::exercise::Registration choose_registration{choose};

}  // namespace parameter_initialization::exercises
