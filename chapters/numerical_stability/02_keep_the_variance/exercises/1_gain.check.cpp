#include "1_gain.hpp"

#include <cmath>

#include "exercise/exercise.hpp"

namespace numerical_stability::checks::gain {
namespace {

using namespace nn;
using namespace nn::exercise;

double mean_square(const Tensor& values) {
    double sum = 0.0;
    for (const double value : values) {
        sum += value * value;
    }
    return sum / static_cast<double>(values.size());
}

void expect_gain(Trial& trial, const Tensor& before, const Tensor& after, const Text& of) {
    const double ratio = mean_square(before) / mean_square(after);
    expect_close(
        trial.call(YOURS(measured_gain), before, after), std::sqrt(ratio),
        say("the gain for {}", "{} 的增益", of),
        {{ratio, {"the gain squared, a factor of the variance", "增益的平方，那是方差的倍数"}},
         {std::sqrt(1.0 / ratio),
          {"what the activation takes away, not what gives it back",
           "激活函数拿走的倍数，而不是补回来的"}}});
}

void measures_a_relu(Trial& trial) {
    const Tensor before = trial.tensor_between(-2.0F, 2.0F, {trial.size(20, 30), 7});
    Tensor after = before;
    for (float& x : after) {
        x = x < 0.0F ? 0.0F : x;
    }
    expect_gain(trial, before, after, {"a ReLU", "ReLU"});
}

void measures_anything(Trial& trial) {
    const Tensor before = trial.tensor_between(0.5F, 3.0F, {trial.size(20, 30)});
    Tensor after = before;
    for (float& x : after) {
        x = std::tanh(x) - 0.5F;
    }
    expect_gain(trial, before, after, {"a function whose mean is not 0", "均值不为 0 的函数"});
}

void multiplies(Trial& trial) {
    for (int i = 0; i < 3; ++i) {
        const std::size_t fan_in = trial.size(64, 512);
        const double variance = trial.number_between(0.001, 0.02);
        const double gain = trial.number_between(1.2, 1.8);
        const double linear = static_cast<double>(fan_in) * variance;
        expect_close(trial.call(YOURS(layer_factor), fan_in, variance, gain),
                     linear / (gain * gain),
                     say("the factor for fan_in {}", "fan_in 为 {} 时的倍数", fan_in),
                     {{linear / gain, {"the gain not squared", "增益没有平方"}},
                      {linear, {"the activation left out", "漏了激活函数"}},
                      {linear * gain * gain, {"multiplied by the gain", "乘以增益而不是除以"}}});
    }
}

const Registration registration{
    {.tasks = {
         {"relu", 4, measures_a_relu}, {"any", 3, measures_anything}, {"factor", 3, multiplies}}}};

}  // namespace
}  // namespace numerical_stability::checks::gain
