#include <cmath>

#include <fmt/format.h>

#include "exercise/exercise.hpp"

namespace parameter_initialization::exercises {

using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;

namespace {

const double sqrt_5 = std::sqrt(5.0);

double gain_of(double a) {
    return std::sqrt(2.0 / (1.0 + a * a));
}

// A slope that is neither 0 nor 1, so that its square is another number.
double any_slope(Trial& trial) {
    return trial.number_between(1.5, 4.0) / static_cast<double>(trial.size(1, 12));
}

Finding gain_is_right(Trial& trial, double a) {
    const double found = trial.number({.function = "kaiming_gain", .numbers = {a}});
    return nn::exercise::is_close(
        found, gain_of(a),
        {fmt::format("the gain for slope {:.4g}", a), fmt::format("斜率 {:.4g} 的增益", a)},
        {{std::sqrt(2.0 / (1.0 + a)),
          {"leaky_relu's slope not squared", "leaky_relu 的斜率没有平方"}},
         {2.0 / (1.0 + a * a), {"the square root forgotten", "忘了开方"}},
         {std::sqrt(2.0) / (1.0 + a * a), {"the root taken of 2 alone", "只对 2 开方"}},
         {1.0 / std::sqrt(1.0 + a * a), {"1 instead of 2 under the root", "根号里的 2 写成了 1"}}});
}

Finding knows_the_gain(Trial& trial) {
    return nn::exercise::first_failure(
        {gain_is_right(trial, any_slope(trial)), gain_is_right(trial, any_slope(trial)),
         gain_is_right(trial, 0.0), gain_is_right(trial, -trial.number_between(0.2, 0.9))});
}

std::string layer(double a, std::size_t fan_in) {
    return fmt::format("a = {:.4g}, fan_in = {}", a, fan_in);
}

Finding std_is_right(Trial& trial, double a, std::size_t fan_in) {
    const auto n = static_cast<double>(fan_in);
    const double gain = gain_of(a);
    const double found =
        trial.number({.function = "kaiming_std", .numbers = {a, static_cast<double>(fan_in)}});
    return nn::exercise::is_close(
        found, gain / std::sqrt(n),
        {"the standard deviation for " + layer(a, fan_in), layer(a, fan_in) + " 的标准差"},
        {{gain * gain / n, {"the variance for the standard deviation", "把方差当作标准差"}},
         {gain / n, {"the square root of fan_in forgotten", "忘了对 fan_in 开方"}},
         {1.0 / std::sqrt(n), {"the gain forgotten", "忘了乘增益"}},
         {gain * std::sqrt(3.0 / n),
          {"the bound taken for the standard deviation", "把界限当作标准差"}}});
}

Finding knows_the_std(Trial& trial) {
    return nn::exercise::first_failure(
        {std_is_right(trial, any_slope(trial), trial.size(10, 99)),
         std_is_right(trial, any_slope(trial), trial.size(100, 999))});
}

Finding bound_is_right(Trial& trial, double a, std::size_t fan_in) {
    const auto n = static_cast<double>(fan_in);
    const double gain = gain_of(a);
    const double found =
        trial.number({.function = "kaiming_bound", .numbers = {a, static_cast<double>(fan_in)}});
    return nn::exercise::is_close(
        found, gain * std::sqrt(3.0 / n),
        {"the bound for " + layer(a, fan_in), layer(a, fan_in) + " 的界限"},
        {{gain / std::sqrt(n),
          {"the standard deviation taken for the bound, √3 missing", "把标准差当作界限，缺少 √3"}},
         {0.0, {"a division of integers that gives 0", "整数相除得 0"}},
         {gain * 3.0 / n, {"the square root forgotten", "忘了开方"}},
         {gain * std::sqrt(3.0) / n, {"the root taken of 3 alone", "只对 3 开方"}},
         {gain * 3.0 / std::sqrt(n), {"3 instead of √3", "√3 写成了 3"}},
         {gain * std::sqrt(12.0 / n),
          {"the width of the interval for the bound, twice too much",
           "把区间的宽度当作界限，大了一倍"}},
         {std::sqrt(3.0 / n), {"the gain forgotten", "忘了乘增益"}}});
}

Finding knows_the_bound(Trial& trial) {
    return nn::exercise::first_failure({bound_is_right(trial, any_slope(trial), trial.size(10, 99)),
                                        bound_is_right(trial, 0.0, trial.size(100, 999)),
                                        bound_is_right(trial, sqrt_5, trial.size(4, 999))});
}

Finding slope_is_right(Trial& trial, double a, std::size_t fan_in) {
    const auto n = static_cast<double>(fan_in);
    const double bound = gain_of(a) * std::sqrt(3.0 / n);
    const double found = trial.number(
        {.function = "slope_for_bound", .numbers = {bound, static_cast<double>(fan_in)}});
    const auto of = fmt::format("{:.6g}, fan_in = {}", bound, fan_in);
    return nn::exercise::is_close(
        found, a, {"the slope for the bound " + of, "界限 " + of + " 所需的斜率"},
        {{a * a,
          {"the slope squared: the last root is missing", "得到的是斜率的平方，还差最后一次开方"}},
         {std::sqrt(a * a + 1.0),
          {"1 + a² for a², under the last root", "最后的根号里是 1 + a²，而不是 a²"}},
         {-a, {"the negative root", "取了负的根"}}});
}

Finding finds_the_slope(Trial& trial) {
    return nn::exercise::first_failure(
        {slope_is_right(trial, any_slope(trial), trial.size(10, 99)),
         slope_is_right(trial, any_slope(trial), trial.size(100, 999)),
         slope_is_right(trial, sqrt_5, trial.size(4, 999))});
}

}  // namespace

Exercise root_of_five() {
    return {
        .title = {"Where the √5 comes from", "√5 从何而来"},
        .tasks =
            {
                {"gain",
                 2,
                 {"the gain for a slope, √(2/(1 + a²))", "斜率 a 的增益 √(2/(1 + a²))"},
                 knows_the_gain},
                {"std",
                 2,
                 {"the standard deviation that it gives, gain/√fan_in",
                  "由它得出的标准差，增益/√fan_in"},
                 knows_the_std},
                {"bound",
                 3,
                 {"the bound of the uniform law with that standard deviation, and 1/√fan_in for a "
                  "= √5",
                  "具有该标准差的均匀分布的界限；a = √5 时为 1/√fan_in"},
                 knows_the_bound},
                {"slope",
                 3,
                 {"the slope that a wanted bound needs", "要得到给定的界限所需的斜率"},
                 finds_the_slope},
            },
        .teaches =
            {"Ask Kaiming's rule for the bound 1/√fan_in, and it answers a = √5. So the √5 in "
             "PyTorch's source is the answer to a calculation, and no slope that anybody uses.",
             "要让 Kaiming 的规则给出界限 1/√fan_in，解出来就是 a = √5。所以 PyTorch 源码里的 √5 "
             "是倒推出来的，并不是谁真正使用的斜率。"},
        .read_on =
            {"Section 03, \"Where Xavier's bound comes from\": the 2 that Kaiming has for a ReLU.",
             "第 03 节“Xavier 的界限从何而来”：Kaiming 为 ReLU 取的那个 2。"},
    };
}

const nn::exercise::Registration root_of_five_registration{root_of_five};

}  // namespace parameter_initialization::exercises
