#include <algorithm>
#include <cmath>

#include "exercise/exercise.hpp"

namespace parameter_initialization::exercises {

using nn::call::Call;
using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;
using nn::stats::Draw;

namespace {

// What the driver hands back.
enum class Wanted { weight, bias, both };

Call one_layer(Trial& trial, std::size_t out, std::size_t in, Wanted wanted) {
    return {.function = "default_bound",
            .seed = trial.seed(),
            .shape = {out, in},
            .numbers = {static_cast<double>(wanted)}};
}

// The bound 1/√fan_in is √3 times the standard deviation.
Draw asked_for(std::size_t out, std::size_t in) {
    return {.family = nn::stats::Family::uniform,
            .rule = nn::stats::FanRule::fan_in,
            .fans = {.fan_in = static_cast<double>(in), .fan_out = static_cast<double>(out)},
            .gain = 1.0 / std::sqrt(3.0)};
}

Finding weight_follows(Trial& trial, std::size_t out, std::size_t in) {
    return nn::exercise::follows(trial.tensor(one_layer(trial, out, in, Wanted::weight)),
                                 asked_for(out, in));
}

Finding draws_the_weight(Trial& trial) {
    return nn::exercise::first_failure(
        {weight_follows(trial, trial.size(60, 66), trial.size(220, 240)),
         weight_follows(trial, trial.size(220, 240), trial.size(60, 66))});
}

Finding draws_the_bias(Trial& trial) {
    const std::size_t out = trial.size(14'000, 15'000);
    const std::size_t in = trial.size(3, 9);
    const auto call = one_layer(trial, out, in, Wanted::bias);
    Draw draw = asked_for(out, in);
    draw.is_bias = true;
    return nn::exercise::follows(trial.tensors(call, {{out}}).front(), draw);
}

Finding are_different_draws(const nn::Tensor& weight, const nn::Tensor& bias) {
    if (!std::equal(bias.begin(), bias.end(), weight.begin())) {
        return nn::exercise::passed();
    }
    return nn::exercise::failed(
        {"a bias with draws of its own", "偏置有自己的抽取"},
        {"the bias repeats the first numbers of the weight", "偏置重复了权重开头的那些数"},
        nn::Text{"a copy of the generator, which draws the same again",
                 "复制了生成器，于是又抽到同样的数"});
}

Finding uses_its_generator(Trial& trial) {
    const std::size_t out = trial.size(5, 9);
    const std::size_t in = trial.size(20, 40);
    const Call call = one_layer(trial, out, in, Wanted::both);
    const auto drawn = trial.tensors(call, {{out, in}, {out}});
    return nn::exercise::first_failure(
        {trial.draws_from_its_generator(call), are_different_draws(drawn.front(), drawn.back())});
}

}  // namespace

Exercise default_bound() {
    return {
        .title = {"The default bound", "默认的界限"},
        .tasks =
            {
                {"weight",
                 4,
                 {"the weight is from U(±1/√fan_in)", "权重取自 U(±1/√fan_in)"},
                 draws_the_weight},
                {"bias",
                 4,
                 {"the bias is from the same law, with the weight's fan_in",
                  "偏置服从同一分布，fan_in 是权重的"},
                 draws_the_bias},
                {"generator",
                 2,
                 {"all numbers come from the generator that the function is given, and the bias "
                  "draws its own",
                  "所有的数都来自传给函数的生成器，偏置另行抽取"},
                 uses_its_generator},
            },
        .teaches =
            {"A uniform number from [0, 1) becomes one from any interval by a product and a sum. "
             "The "
             "interval follows from fan_in, and that is all there is to PyTorch's default.",
             "[0, 1) 上的均匀随机数，乘一下、加一下，就落到任意区间。区间由 fan_in 决定，PyTorch "
             "的默认初始化不过如此。"},
        .read_on = {"Section 00, \"Which law they follow\": why the sum keeps its size.",
                    "第 00 节“它们服从什么分布”：为什么和的大小保持不变。"},
    };
}

const nn::exercise::Registration default_bound_registration{default_bound};

}  // namespace parameter_initialization::exercises
