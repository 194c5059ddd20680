#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>

#include <fmt/format.h>

#include "exercise/exercise.hpp"

namespace parameter_initialization::exercises {

using nn::call::Call;
using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;
using nn::exercise::WrongNumber;
using nn::stats::FanRule;

namespace {

// A gain, by the place of its name in the driver's list.
Finding is_gain(Trial& trial, double place, const char* name, double slope, double gain,
                const std::vector<WrongNumber>& wrong = {}) {
    const Call call{.function = "gain_for", .numbers = {place, slope}};
    return nn::exercise::is_close(trial.number(call), gain,
                                  {fmt::format("the gain for {} and slope {:.3g}", name, slope),
                                   fmt::format("{}、斜率 {:.3g} 的增益", name, slope)},
                                  wrong);
}

Finding knows_the_gains(Trial& trial) {
    const double slope = trial.number_between(0.2, 0.8);
    const WrongNumber variance{
        2.0, {"the gain squared, which is a factor of the variance", "增益的平方，那是方差的倍数"}};
    return nn::exercise::first_failure({
        is_gain(trial, 0, "linear", slope, 1.0),
        is_gain(trial, 1, "sigmoid", slope, 1.0),
        is_gain(trial, 2, "tanh", slope, 5.0 / 3.0,
                {{1.0, {"5 / 3 divided as whole numbers", "把 5 / 3 当作整数相除"}}}),
        is_gain(trial, 3, "relu", slope, std::numbers::sqrt2, {variance}),
        is_gain(trial, 5, "selu", slope, 0.75,
                {{0.0, {"3 / 4 divided as whole numbers", "把 3 / 4 当作整数相除"}}}),
    });
}

Finding knows_leaky_relu(Trial& trial) {
    const double a = trial.number_between(0.2, 0.8);
    return nn::exercise::first_failure(
        {is_gain(trial, 4, "leaky_relu", a, std::sqrt(2.0 / (1.0 + a * a)),
                 {{std::sqrt(2.0 / (1.0 + a)), {"the slope not squared", "斜率没有平方"}},
                  {2.0 / (1.0 + a * a),
                   {"the gain squared, which is a factor of the variance",
                    "增益的平方，那是方差的倍数"}},
                  {std::numbers::sqrt2,
                   {"relu's gain, the slope ignored", "relu 的增益，没有用到斜率"}}}),
         is_gain(trial, 4, "leaky_relu", 0.0, std::numbers::sqrt2)});
}

Call layer(Trial& trial, FanRule rule, nn::Shape shape) {
    return {.function = "kaiming",
            .seed = trial.seed(),
            .shape = std::move(shape),
            .numbers = {rule == FanRule::fan_in ? 0.0 : 1.0, trial.number_between(0.4, 0.8)}};
}

Finding follows_the_law(Trial& trial, FanRule rule, const nn::Shape& shape) {
    const Call call = layer(trial, rule, shape);
    const double slope = call.numbers[1];
    const auto field = static_cast<double>(
        std::accumulate(shape.begin() + 2, shape.end(), std::size_t{1}, std::multiplies()));
    return nn::exercise::follows(
        trial.tensor(call),
        nn::stats::Draw{.family = nn::stats::Family::normal,
                        .rule = rule,
                        .fans = {.fan_in = static_cast<double>(shape[1]) * field,
                                 .fan_out = static_cast<double>(shape[0]) * field,
                                 .receptive_field = field},
                        .gain = std::sqrt(2.0 / (1.0 + slope * slope)),
                        .slope = slope});
}

// So many numbers that a variance 5 % too large is seen.
nn::Shape large_linear(Trial& trial) {
    return {trial.size(190, 210), trial.size(380, 400)};
}

nn::Shape large_convolution(Trial& trial) {
    return {trial.size(50, 56), trial.size(20, 24), trial.size(2, 3), trial.size(4, 5)};
}

Finding follows_in_mode(Trial& trial, FanRule rule) {
    return nn::exercise::first_failure({follows_the_law(trial, rule, large_linear(trial)),
                                        follows_the_law(trial, rule, large_convolution(trial))});
}

Finding keeps_the_forward_pass(Trial& trial) {
    return follows_in_mode(trial, FanRule::fan_in);
}

// The mode must matter: this weight follows the law of fan_out from a generator that is passed on.
Finding keeps_the_backward_pass(Trial& trial) {
    return nn::exercise::first_failure(
        {follows_in_mode(trial, FanRule::fan_out),
         trial.draws_from_its_generator(layer(trial, FanRule::fan_out, large_linear(trial)))});
}

}  // namespace

Exercise kaiming() {
    return {
        .title = {"Kaiming's law, and the gains", "Kaiming 的分布与各种增益"},
        .tasks =
            {
                {"gains",
                 2,
                 {"gain_for knows linear, sigmoid, tanh, relu and selu",
                  "gain_for 给出 linear、sigmoid、tanh、relu 与 selu 的增益"},
                 knows_the_gains},
                {"slope",
                 2,
                 {"gain_for knows leaky_relu with a slope",
                  "gain_for 给出 leaky_relu 在给定斜率下的增益"},
                 knows_leaky_relu},
                {"fan_in",
                 3,
                 {"kaiming with fan_in follows N(0, gain²/fan_in), a convolution's too",
                  "kaiming 取 fan_in 时服从 N(0, gain²/fan_in)，卷积也不例外"},
                 keeps_the_forward_pass},
                {"fan_out",
                 3,
                 {"kaiming with fan_out follows N(0, gain²/fan_out), and draws from the given "
                  "generator",
                  "kaiming 取 fan_out 时服从 N(0, gain²/fan_out)，并从给定的生成器抽取"},
                 keeps_the_backward_pass},
            },
        .teaches =
            {"A ReLU throws half of the mean square away, and a gain of √2 puts it back. One fan "
             "keeps the signal's size, the other the gradient's; the gain is the same.",
             "ReLU 会丢掉一半的均方值，增益 √2 把它补回来。一个 fan "
             "保持信号的大小，另一个保持梯度的大小；增"
             "益则相同。"},
        .read_on = {"Section 03, \"Where Xavier's bound comes from\": its last paragraph.",
                    "第 03 节“Xavier 的界限从何而来”的最后一段。"},
        .may_call = {"normal_", "uniform_"},
    };
}

const nn::exercise::Registration kaiming_registration{kaiming};

}  // namespace parameter_initialization::exercises
