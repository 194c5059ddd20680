#include <cmath>
#include <functional>
#include <numeric>

#include <fmt/format.h>

#include "exercise/exercise.hpp"

namespace parameter_initialization::exercises {

using nn::call::Call;
using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;

namespace {

nn::stats::Fans fans_of(const nn::Shape& shape) {
    const auto field = static_cast<double>(
        std::accumulate(shape.begin() + 2, shape.end(), std::size_t{1}, std::multiplies()));
    return {.fan_in = static_cast<double>(shape[1]) * field,
            .fan_out = static_cast<double>(shape[0]) * field,
            .receptive_field = field};
}

nn::Shape linear(Trial& trial) {
    return {trial.size(55, 65), trial.size(215, 245)};
}

nn::Shape convolution(Trial& trial) {
    return {trial.size(50, 56), trial.size(20, 24), trial.size(2, 3), trial.size(4, 5)};
}

Call call(Trial& trial, const char* function, nn::Shape shape) {
    return {.function = function,
            .seed = trial.seed(),
            .shape = std::move(shape),
            .numbers = {trial.number_between(1.3, 1.8)}};
}

Finding gives_the_bound(Trial& trial, const nn::Shape& shape) {
    Call asked = call(trial, "xavier_bound", shape);
    const double gain = asked.numbers[0];
    const auto [in, out, field] = fans_of(shape);
    const double a = gain * std::sqrt(6.0 / (in + out));
    const std::string name = nn::to_string(shape);
    const double found = trial.number(asked);
    return nn::exercise::is_close(
        found, a,
        {fmt::format("the bound for shape {} and gain {:.4g}", name, gain),
         fmt::format("形状 {}、增益 {:.4g} 的界限", name, gain)},
        {{a / gain, {"the gain forgotten", "忘了乘增益"}},
         {a / std::sqrt(gain), {"the gain under the root", "把增益放进了根号"}},
         {gain * 6.0 / (in + out), {"the square root forgotten", "忘了开方"}},
         {gain * std::sqrt(6.0) / (in + out), {"the root of 6 alone", "只对 6 开了方"}},
         {gain * std::sqrt(2.0 / (in + out)),
          {"the standard deviation taken for the bound, √3 missing", "把标准差当作界限，缺少 √3"}},
         {gain * std::sqrt(3.0 / in), {"fan_in alone", "只用 fan_in"}},
         {gain * std::sqrt(3.0 / out), {"fan_out alone", "只用 fan_out"}},
         {gain * std::sqrt(12.0 / (in + out)),
          {"the mean of the fans for their sum", "用两个 fan 的平均代替二者之和"}},
         {a * std::sqrt(field), {"fans without the receptive field", "fan 没有乘感受野"}}});
}

Finding follows_the_law(Trial& trial, const nn::Shape& shape) {
    const Call asked = call(trial, "xavier", shape);
    return nn::exercise::follows(trial.tensor(asked),
                                 nn::stats::Draw{.family = nn::stats::Family::uniform,
                                                 .rule = nn::stats::FanRule::average,
                                                 .fans = fans_of(shape),
                                                 .gain = asked.numbers[0]});
}

Finding bounds_a_linear(Trial& trial) {
    return gives_the_bound(trial, linear(trial));
}

Finding fills_a_linear(Trial& trial) {
    return follows_the_law(trial, linear(trial));
}

Finding fits_a_convolution(Trial& trial) {
    const nn::Shape shape = convolution(trial);
    return nn::exercise::first_failure(
        {gives_the_bound(trial, shape), follows_the_law(trial, shape)});
}

Call a_xavier_layer(Trial& trial) {
    return call(trial, "xavier", linear(trial));
}

}  // namespace

Exercise xavier() {
    return {
        .title = {"Xavier's bound, and the draw", "Xavier 的界限与抽取"},
        .tasks =
            {
                {"bound",
                 3,
                 {"xavier_bound gives the bound for a Linear", "xavier_bound 给出 Linear 的界限"},
                 bounds_a_linear},
                {"law",
                 3,
                 {"xavier fills a Linear's weight from that interval, evenly",
                  "xavier 在该区间上均匀地填充 Linear 的权重"},
                 fills_a_linear},
                {"convolution",
                 2,
                 {"both are right for a convolution too", "对卷积，两者也都正确"},
                 fits_a_convolution},
                nn::exercise::generator_task(2, a_xavier_layer),
            },
        .teaches =
            {"An initializer is a law and a width. Here the width comes from the shape alone, so "
             "one line of arithmetic decides whether a deep network's signal lives.",
             "初始化方法就是一种分布加一个宽度。这里宽度只取决于形状：深层网络的信号能否存续，全看"
             "这一行"
             "算式。"},
        .read_on = {"Section 03, \"Where Xavier's bound comes from\".",
                    "第 03 节“Xavier 的界限从何而来”。"},
    };
}

const nn::exercise::Registration xavier_registration{xavier};

}  // namespace parameter_initialization::exercises
