// Would you notice? A sample that may be wrong, and from which size on an eye and the battery see it.
#include <algorithm>
#include <array>
#include <cmath>

#include "language/say.hpp"
#include "live/figures/list.hpp"
#include "live/figures/sample.hpp"
#include "random/generator.hpp"
#include "stats/battery.hpp"

namespace book {
namespace {

using nn::say;
using nn::Text;
using nn::stats::Result;

// Sizes are powers of 2.
constexpr int least = 4;
constexpr int most = 15;

constexpr std::array<std::string_view, 6> noticeable{"one_more_for_bias",    "std_off",
                                                     "gain_on_variance",     "gain_forgotten",
                                                     "truncated_for_normal", "uniform_for_normal"};

// Kaiming's rule for ReLU
nn::stats::Request for_relu() {
    return nn::stats::Draw{.family = nn::stats::Family::normal,
                           .rule = nn::stats::FanRule::fan_in,
                           .fans = {.fan_in = 128, .fan_out = 64},
                           .slope = 0.0};
}

struct Sample {
    bool is_wrong;
    std::vector<float> numbers;  // as many as are ever looked at
};

// A coin of its own for each mistake: who has seen one knows nothing of the next.
Sample draw_sample(const std::string& mistake) {
    nn::Generator& stream = nn::default_generator();
    const auto place = std::ranges::find(noticeable, mistake) - noticeable.begin();
    stream.skip(static_cast<std::size_t>(place));
    const bool is_wrong = stream.random() % 2 == 1;
    const auto law = is_wrong ? mistake_named(mistake).law(for_relu()).value() : law_of(for_relu());
    return {is_wrong, sample_of(law, std::size_t{1} << static_cast<unsigned>(most))};
}

// The clearest word of the battery, on the first n numbers.
Result clearest(std::span<const float> numbers) {
    const auto results =
        nn::stats::battery(numbers, {numbers.size()}, nn::stats::Claim(law_of(for_relu())));
    return *std::ranges::min_element(results, {},
                                     [](const Result& result) { return result.p.value; });
}

std::vector<Result> at_every_size(std::span<const float> numbers) {
    std::vector<Result> all;
    for (int power = least; power <= most; ++power) {
        all.push_back(clearest(numbers.first(std::size_t{1} << static_cast<unsigned>(power))));
    }
    return all;
}

Picture against_size(const std::vector<Result>& results) {
    constexpr double lowest = 1e-30;
    std::vector<double> p;
    for (const Result& result : results) {
        p.push_back(std::max(result.p.value, lowest));
    }
    std::vector<double> levels(p.size(), nn::stats::level);
    return picture_of({.id = "sizes",
                       .caption = {"The battery's smallest p for more and more numbers",
                                   "数越来越多时，整组检验中最小的 p 值"},
                       .along = {"n is 2 to the power of", "n 是 2 的多少次方"},
                       .from = least,
                       .step = 1,
                       .scale = nn::section::Chart::Scale::logarithmic,
                       .curves = {{.name = {"smallest p", "最小的 p"}, .values = std::move(p)},
                                  {.name = {"rejected below", "低于此线即拒绝"},
                                   .values = std::move(levels),
                                   .is_bound = true}}});
}

Text at_this_size(const Result& result, std::size_t n) {
    if (result.is_rejected()) {
        return say("Of these {} numbers the battery says: {} ({}).",
                   "对这 {} 个数，整组检验说：{}（{}）。", n, result.finding, to_string(result.p));
    }
    return say("In these {} numbers the battery sees nothing; the closest call is “{}” ({}).",
               "在这 {} 个数里，整组检验什么也没看出；最接近的一问是“{}”（{}）。", n, result.name,
               to_string(result.p));
}

// From where on all larger samples are rejected
Text from_which_size(const std::vector<Result>& results) {
    int first = most + 1;
    while (first > least && results[static_cast<std::size_t>(first - 1 - least)].is_rejected()) {
        --first;
    }
    if (first > most) {
        return say("Not even {} are enough for it.", "就算有 {} 个，它也看不出。", 1 << most);
    }
    return say("It notices from {} numbers on.", "从 {} 个数起，它就看得出。", 1 << first);
}

Drawing draw_mystery(const Settings& settings) {
    const std::string& mistake = settings.word("mistake");
    const std::string& guess = settings.word("guess");
    const auto n = static_cast<std::size_t>(settings.number("n"));
    const Sample sample = draw_sample(mistake);
    const auto seen = std::span(sample.numbers).first(n);
    std::vector<Picture> pictures{histogram_of(seen, law_of(for_relu()))};
    if (guess == "none") {
        return {std::move(pictures),
                say("Are these {} numbers right, or is this {}? Take more where you cannot tell.",
                    "这 {} 个数是对的，还是有这个错误：{}？看不出就多取一些。", n,
                    mistake_named(mistake).name)};
    }
    const auto results = at_every_size(sample.numbers);
    pictures.push_back(against_size(results));
    Text answer = (guess == "wrong") == sample.is_wrong ? Text{"You are right: ", "你说对了。"}
                                                        : Text{"You were misled: ", "你看走眼了。"};
    if (sample.is_wrong) {
        answer += say("the mistake is {}. {} {}", "错在：{}。{}{}", mistake_named(mistake).name,
                      at_this_size(clearest(seen), n), from_which_size(results));
    } else {
        answer +=
            say("nothing is wrong with it. {}", "它没有错。{}", at_this_size(clearest(seen), n));
    }
    return {std::move(pictures), std::move(answer)};
}

}  // namespace

LiveFigure notice() {
    return {.name = "notice",
            .question = {"Would you notice?", "你看得出来吗？"},
            .controls = {{.key = "mistake",
                          .label = {"It may be", "可能的错误"},
                          .value = "std_off",
                          .choices = choices_of(noticeable)},
                         {.key = "n",
                          .label = {"Numbers", "个数"},
                          .value = "512",
                          .slider = Slider{.low = least, .high = most, .step = 1, .base = 2}},
                         {.key = "guess",
                          .label = {"I say", "我看"},
                          .value = "wrong",
                          .choices = {{"none", {"…", "……"}},
                                      {"right", {"it is right", "是对的"}},
                                      {"wrong", {"it is wrong", "有错"}}},
                          .is_guess = true}},
            .draw = draw_mystery};
}

}  // namespace book
