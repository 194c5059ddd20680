#include "3_root_of_five.hpp"

#include <cmath>

#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::root_of_five {
namespace {

using namespace nn;
using namespace nn::exercise;

const double sqrt_5 = std::sqrt(5.0);

double gain_of(double a) {
    return std::sqrt(2.0 / (1.0 + a * a));
}

// A slope that is neither 0 nor 1, so that its square is another number.
double any_slope(Trial& trial) {
    return trial.number_between(1.5, 4.0) / static_cast<double>(trial.size(1, 12));
}

void expect_gain(Trial& trial, double a) {
    expect_close(
        trial.call(YOURS(kaiming_gain), a), gain_of(a),
        say("the gain for slope {:.4g}", "斜率 {:.4g} 的增益", a),
        {{std::sqrt(2.0 / (1.0 + a)),
          {"leaky_relu's slope not squared", "leaky_relu 的斜率没有平方"}},
         {2.0 / (1.0 + a * a), {"the square root forgotten", "忘了开方"}},
         {std::sqrt(2.0) / (1.0 + a * a), {"the root taken of 2 alone", "只对 2 开方"}},
         {1.0 / std::sqrt(1.0 + a * a), {"1 instead of 2 under the root", "根号里的 2 写成了 1"}}});
}

void knows_the_gain(Trial& trial) {
    expect_gain(trial, any_slope(trial));
    expect_gain(trial, any_slope(trial));
    expect_gain(trial, 0.0);
    expect_gain(trial, -trial.number_between(0.2, 0.9));
}

void expect_scale_of(Trial& trial, Yours<double(double, std::size_t)> function, Scale scale,
                     double a, std::size_t fan_in) {
    const auto n = static_cast<double>(fan_in);
    const double gain = gain_of(a);
    const double root_of_3 = scale == Scale::bound ? std::sqrt(3.0) : 1.0;
    expect_scale(
        trial.call(function, a, fan_in),
        stats::Draw{.family = stats::Family::uniform,
                    .rule = stats::FanRule::fan_in,
                    .fans = {.fan_in = n},
                    .slope = a},
        scale, say("a = {:.4g}, fan_in = {}", "a = {:.4g}、fan_in = {}", a, fan_in),
        {{gain * root_of_3 / n, {"the square root of fan_in forgotten", "忘了对 fan_in 开方"}},
         {gain * 3.0 / n, {"the square root forgotten", "忘了开方"}},
         {gain * 3.0 / std::sqrt(n), {"3 instead of √3", "√3 写成了 3"}},
         {gain * std::sqrt(12.0 / n),
          {"the width of the interval for the bound, twice too much",
           "把区间的宽度当作边界，大了一倍"}}});
}

void knows_the_std(Trial& trial) {
    expect_scale_of(trial, YOURS(kaiming_std), Scale::std, any_slope(trial), trial.size(10, 99));
    expect_scale_of(trial, YOURS(kaiming_std), Scale::std, any_slope(trial), trial.size(100, 999));
}

void knows_the_bound(Trial& trial) {
    expect_scale_of(trial, YOURS(kaiming_bound), Scale::bound, any_slope(trial),
                    trial.size(10, 99));
    expect_scale_of(trial, YOURS(kaiming_bound), Scale::bound, 0.0, trial.size(100, 999));
    expect_scale_of(trial, YOURS(kaiming_bound), Scale::bound, sqrt_5, trial.size(4, 999));
}

void expect_slope(Trial& trial, double a, std::size_t fan_in) {
    const double bound = gain_of(a) * std::sqrt(3.0 / static_cast<double>(fan_in));
    expect_close(
        trial.call(YOURS(slope_for_bound), bound, fan_in), a,
        say("the slope for the bound {:.6g}, fan_in = {}", "边界 {:.6g}、fan_in = {} 所需的斜率",
            bound, fan_in),
        {{a * a,
          {"the slope squared: the last root is missing", "得到的是斜率的平方，还差最后一次开方"}},
         {std::sqrt(a * a + 1.0),
          {"1 + a² for a², under the last root", "最后的根号里是 1 + a²，而不是 a²"}},
         {-a, {"the negative root", "取了负的根"}}});
}

void finds_the_slope(Trial& trial) {
    expect_slope(trial, any_slope(trial), trial.size(10, 99));
    expect_slope(trial, any_slope(trial), trial.size(100, 999));
    expect_slope(trial, sqrt_5, trial.size(4, 999));
}

const Registration registration{{.tasks = {{"gain", 2, knows_the_gain},
                                           {"std", 2, knows_the_std},
                                           {"bound", 3, knows_the_bound},
                                           {"slope", 3, finds_the_slope}}}};

}  // namespace
}  // namespace parameter_initialization::checks::root_of_five
