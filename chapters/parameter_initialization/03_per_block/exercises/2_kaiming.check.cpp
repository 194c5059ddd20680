#include "2_kaiming.hpp"

#include <cmath>
#include <numbers>

#include "catalogue/catalogue.hpp"
#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::kaiming {
namespace {

using namespace nn;
using namespace nn::exercise;
using nn::init::FanMode;

void expect_gain(Trial& trial, const std::string& name, double slope, double gain,
                 const std::vector<Wrong<double>>& wrong = {}) {
    expect_close(trial.call(YOURS(gain_for), name, slope), gain,
                 say("the gain for {} and slope {:.3g}", "{}、斜率 {:.3g} 的增益", name, slope),
                 wrong);
}

const Text squared{"the gain squared, which is a factor of the variance",
                   "增益的平方，那是方差的倍数"};

void knows_the_gains(Trial& trial) {
    const double slope = trial.number_between(0.2, 0.8);
    expect_gain(trial, "linear", slope, 1.0);
    expect_gain(trial, "sigmoid", slope, 1.0);
    expect_gain(trial, "tanh", slope, 5.0 / 3.0,
                {{1.0, {"5 / 3 divided as whole numbers", "把 5 / 3 当作整数相除"}}});
    expect_gain(trial, "relu", slope, std::numbers::sqrt2, {{2.0, squared}});
    expect_gain(trial, "selu", slope, 0.75,
                {{0.0, {"3 / 4 divided as whole numbers", "把 3 / 4 当作整数相除"}}});
}

void knows_leaky_relu(Trial& trial) {
    const double a = trial.number_between(0.2, 0.8);
    expect_gain(
        trial, "leaky_relu", a, std::sqrt(2.0 / (1.0 + a * a)),
        {{std::sqrt(2.0 / (1.0 + a)), {"the slope not squared", "斜率没有平方"}},
         {2.0 / (1.0 + a * a), squared},
         {std::numbers::sqrt2, {"relu's gain, the slope ignored", "relu 的增益，没有用到斜率"}}});
    expect_gain(trial, "leaky_relu", 0.0, std::numbers::sqrt2);
}

// So many numbers that a variance 5 % too large is seen.
Shape large_linear(Trial& trial) {
    return {trial.size(190, 210), trial.size(380, 400)};
}

// Near 1 a slope that is not squared draws what a gain of the variance draws: no sample tells them apart.
void expect_law(Trial& trial, FanMode mode, const Shape& shape) {
    const double slope = trial.number_between(0.4, 0.6);
    expect_follows(trial.call(YOURS(kaiming), blank(shape), mode, slope, trial.generator()),
                   stats::Draw{.family = stats::Family::normal,
                               .rule = mode == FanMode::fan_in ? stats::FanRule::fan_in
                                                               : stats::FanRule::fan_out,
                               .fans = catalogue::fans_of(shape),
                               .gain = std::sqrt(2.0 / (1.0 + slope * slope)),
                               .slope = slope});
}

void expect_law_in(Trial& trial, FanMode mode) {
    expect_law(trial, mode, large_linear(trial));
    expect_law(trial, mode,
               {trial.size(50, 56), trial.size(20, 24), trial.size(2, 3), trial.size(4, 5)});
}

void keeps_the_forward_pass(Trial& trial) {
    expect_law_in(trial, FanMode::fan_in);
}

// The mode must matter: this weight follows the law of fan_out from a generator that is passed on.
void keeps_the_backward_pass(Trial& trial) {
    expect_law_in(trial, FanMode::fan_out);
    expect_drawn_from_generator(trial, [](Trial& same, const call::Stream& stream) {
        return same.call(YOURS(kaiming), blank(large_linear(same)), FanMode::fan_out, 0.5, stream);
    });
}

const Registration registration{{.tasks = {{"gains", 2, knows_the_gains},
                                           {"slope", 2, knows_leaky_relu},
                                           {"fan_in", 3, keeps_the_forward_pass},
                                           {"fan_out", 3, keeps_the_backward_pass}},
                                 .may_call = {"normal_", "uniform_"}}};

}  // namespace
}  // namespace parameter_initialization::checks::kaiming
