// What parts eight units? A start, something that may part them, and what each unit's first weight does.
#include "language/say.hpp"
#include "live/figures/list.hpp"
#include "numerical_stability/03_symmetry/section.hpp"

namespace book {
namespace {

using numerical_stability::units;

nn::Sequential started(const std::string& start) {
    auto net = numerical_stability::eight_units();
    if (start != "random") {
        numerical_stability::set_all(net, start == "zeros" ? 0.0F : 0.5F);
    }
    if (start == "nudged") {
        net.get_parameter("0.weight") += 0.01F * numerical_stability::noise(units, 4);
    }
    return net;
}

nn::Text copies_or_not(std::size_t different, std::size_t steps, double loss) {
    if (different == 1) {
        return nn::say(
            "Nothing: after {} steps all eight are copies of one, and the loss is {:.2f}.",
            "分不开：{} 步之后，八个单元仍是同一个的副本，损失是 {:.2f}。", steps, loss);
    }
    return nn::say("After {} steps {} of the eight are different, and the loss is {:.2f}.",
                   "{} 步之后，八个单元里有 {} 个互不相同，损失是 {:.2f}。", steps, different,
                   loss);
}

Drawing draw_units(const Settings& settings) {
    const auto steps = static_cast<std::size_t>(settings.number("steps"));
    const std::string& by = settings.word("by");
    const auto task = numerical_stability::draw_task();
    auto net = started(settings.word("start"));
    if (by == "bias" || by == "output") {
        nn::init::normal_(net.get_parameter(by == "bias" ? "0.bias" : "2.weight"));
    }
    auto weights = numerical_stability::watch_units(
        net, task, steps,
        by == "dropout" ? numerical_stability::drop_half : numerical_stability::keep_all);
    const double loss = nn::mse_loss(net(task.x), task.y).value;
    return {{picture_of(numerical_stability::over_steps(
                "weights", {"The first weight of each unit", "各单元的第一个权重"},
                std::move(weights), steps))},
            copies_or_not(numerical_stability::count_different(net), steps, loss)};
}

}  // namespace

LiveFigure apart() {
    return {.name = "apart",
            .question = {"What parts eight units?", "什么能把八个单元分开？"},
            .controls = {{.key = "start",
                          .label = {"Start", "起点"},
                          .value = "halves",
                          .choices = {{"zeros", {"zeros", "全 0"}},
                                      {"halves", {"0.5 everywhere", "全 0.5"}},
                                      {"nudged", {"0.5 and a little noise", "0.5 加少许噪声"}},
                                      {"random", {"PyTorch's default", "PyTorch 的默认初始化"}}}},
                         {.key = "by",
                          .label = {"Besides", "另外加上"},
                          .value = "nothing",
                          .choices = {{"nothing", {"nothing", "什么也不加"}},
                                      {"bias", {"random biases", "随机偏置"}},
                                      {"output", {"random output weights", "随机输出权重"}},
                                      {"dropout", {"dropout", "dropout"}}}},
                         {.key = "steps",
                          .label = {"Steps", "步数"},
                          .value = "300",
                          .choices = {{"100", {"100", "100"}},
                                      {"300", {"300", "300"}},
                                      {"1000", {"1000", "1000"}},
                                      {"2000", {"2000", "2000"}}}}},
            .draw = draw_units};
}

}  // namespace book
