// Who arrives? The race of six starts, at a depth that the reader sets.
#include "language/say.hpp"
#include "live/figures/list.hpp"
#include "numerical_stability/04_training/section.hpp"

namespace book {
namespace {

using nn::Text;

Text who_arrives(const std::string& depth, const Text& arrived) {
    if (arrived.en().empty()) {
        return nn::say("With {} hidden layers, nobody: no start halves the loss within 150 steps.",
                       "{} 个隐藏层时，谁也到不了：150 步之内，没有一种起点能让损失减半。", depth);
    }
    return nn::say("With {} hidden layers, these halve the loss within 150 steps: {}.",
                   "{} 个隐藏层时，150 步之内能让损失减半的有：{}。", depth, arrived);
}

Drawing draw_race(const Settings& settings) {
    const std::string& depth = settings.word("depth");
    const auto wave = numerical_stability::draw_wave();
    std::vector<nn::section::Curve> losses;
    Text arrived{"", ""};
    for (const auto& rule : numerical_stability::racers()) {
        auto net =
            numerical_stability::runner(static_cast<std::size_t>(settings.number("depth")), rule);
        losses.push_back({rule.name, numerical_stability::race(net, wave)});
        // A net that always gives 0 has the loss 0.5
        if (losses.back().values.back() < 0.25) {
            arrived += arrived.en().empty() ? Text{"", ""} : Text{", ", "、"};
            arrived += rule.name;
        }
    }
    return {
        {picture_of(numerical_stability::over_race(
            nn::say("Loss against step, {} hidden layers", "损失随步数的变化，{} 个隐藏层", depth),
            std::move(losses)))},
        who_arrives(depth, arrived)};
}

}  // namespace

LiveFigure race() {
    Control depth{.key = "depth", .label = {"Hidden layers", "隐藏层数"}, .value = "10"};
    for (const char* layers : {"2", "3", "5", "7", "10", "15", "20", "30"}) {
        depth.choices.push_back({layers, {layers, layers}});
    }
    return {.name = "race",
            .question = {"Who arrives?", "谁能到达？"},
            .controls = {std::move(depth)},
            .draw = draw_race};
}

}  // namespace book
