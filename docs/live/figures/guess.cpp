// Which mistake is it? A sample of one of them, or of none, and what the battery and the diagnosis say of it.
#include <algorithm>
#include <array>

#include "language/say.hpp"
#include "live/figures/list.hpp"
#include "live/figures/sample.hpp"
#include "random/generator.hpp"
#include "stats/battery.hpp"
#include "stats/diagnosis/diagnosis.hpp"

namespace book {
namespace {

using nn::say;
using nn::Text;

constexpr std::size_t numbers = 2048;
constexpr std::string_view nothing = "nothing";

constexpr std::array<std::string_view, 10> guessable{
    "bound_is_std", "half_width",    "root_of_three_twice", "root_forgotten",     "fan_in_only",
    "fan_out_only", "positive_half", "zero_to_twice",       "normal_for_uniform", "std_off"};

// Xavier's rule
nn::stats::Request for_tanh() {
    return nn::stats::Draw{.family = nn::stats::Family::uniform,
                           .rule = nn::stats::FanRule::average,
                           .fans = {.fan_in = 256, .fan_out = 128}};
}

std::string_view drawn_mistake() {
    const std::size_t choice = nn::default_generator().random() % (guessable.size() + 1);
    return choice < guessable.size() ? guessable[choice] : nothing;
}

nn::law::Law law_of_mystery(std::string_view mystery) {
    return mystery == nothing ? law_of(for_tanh()) : mistake_named(mystery).law(for_tanh()).value();
}

// What is said of it by what knows only the numbers and what was asked for
Text diagnosed(const std::vector<float>& values, std::string_view mystery) {
    const nn::stats::Claim claim = law_of(for_tanh());
    const auto rejected = nn::stats::rejections(nn::stats::battery(values, {values.size()}, claim));
    if (rejected.empty()) {
        return say("In {} numbers the battery sees nothing.",
                   "在 {} 个数里，整组检验什么也没看出。", values.size());
    }
    const auto& worst = rejected.front();
    Text said = say("The battery says: {} ({}).", "整组检验说：{}（{}）。", worst.finding,
                    to_string(worst.p));
    const auto found = nn::stats::diagnose(values, {values.size()}, claim, for_tanh());
    if (std::ranges::find(found, mystery, &nn::stats::Explanation::id) != found.end()) {
        said += {" The diagnosis names the same mistake.", "诊断认出的也是这个错误。"};
    } else if (!found.empty()) {
        said += say(" The diagnosis takes it for another: {}.", "诊断却把它认作另一个：{}。",
                    to_text(found.front()));
    }
    return said;
}

Drawing draw_bug(const Settings& settings) {
    const std::string& guess = settings.word("guess");
    const std::string_view mystery = drawn_mistake();
    const nn::law::Law law = law_of_mystery(mystery);
    const auto values = sample_of(law, numbers);
    std::vector<Picture> pictures{histogram_of(values, law_of(for_tanh()))};
    if (guess == "none") {
        return {std::move(pictures),
                say("These {} numbers should follow {}. What went wrong?",
                    "这 {} 个数应当服从 {}。哪里出了错？", numbers, law_of(for_tanh()).name())};
    }
    Text answer = guess == mystery ? Text{"Yes: ", "对了。"} : Text{"No: ", "不对。"};
    answer += mystery == nothing
                  ? say("nothing is wrong. {}", "什么错也没有。{}", diagnosed(values, mystery))
                  : say("the mistake is {}. {} was drawn, where {} was asked for. {}",
                        "错在：{0}。要的是 {2}，抽的却是 {1}。{3}", mistake_named(mystery).name,
                        law.name(), law_of(for_tanh()).name(), diagnosed(values, mystery));
    return {std::move(pictures), std::move(answer)};
}

}  // namespace

LiveFigure guess() {
    std::vector<Choice> choices{{"none", {"…", "……"}}};
    std::ranges::move(choices_of(guessable), std::back_inserter(choices));
    choices.push_back({std::string(nothing), {"nothing is wrong", "什么错也没有"}});
    return {.name = "guess",
            .question = {"Which mistake is it?", "这是哪个错误？"},
            .controls = {{.key = "guess",
                          .label = {"It is", "这是"},
                          .value = "positive_half",
                          .choices = std::move(choices),
                          .is_guess = true}},
            .draw = draw_bug};
}

}  // namespace book
