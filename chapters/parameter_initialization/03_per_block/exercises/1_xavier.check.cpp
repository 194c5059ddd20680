#include "1_xavier.hpp"

#include <cmath>

#include "catalogue/catalogue.hpp"
#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::xavier {
namespace {

using namespace nn;
using namespace nn::exercise;

Shape linear(Trial& trial) {
    return {trial.size(55, 65), trial.size(215, 245)};
}

Shape convolution(Trial& trial) {
    return {trial.size(50, 56), trial.size(20, 24), trial.size(2, 3), trial.size(4, 5)};
}

stats::Draw asked_for(const Shape& shape, double gain) {
    return {.family = stats::Family::uniform,
            .rule = stats::FanRule::average,
            .fans = catalogue::fans_of(shape),
            .gain = gain};
}

void expect_bound(Trial& trial, const Shape& shape) {
    const double gain = trial.number_between(1.3, 1.8);
    const auto [in, out, field] = catalogue::fans_of(shape);
    expect_scale(trial.call(YOURS(xavier_bound), shape, gain), asked_for(shape, gain), Scale::bound,
                 say("shape {} and gain {:.4g}", "形状 {}、增益 {:.4g}", to_string(shape), gain),
                 {{gain * 6.0 / (in + out), {"the square root forgotten", "忘了开方"}},
                  {gain * std::sqrt(12.0 / (in + out)),
                   {"the mean of the fans for their sum", "用两个 fan 的平均代替二者之和"}}});
}

void expect_law(Trial& trial, const Shape& shape) {
    const double gain = trial.number_between(1.3, 1.8);
    expect_follows(trial.call(YOURS(xavier), blank(shape), gain, trial.generator()),
                   asked_for(shape, gain));
}

void bounds_a_linear(Trial& trial) {
    expect_bound(trial, linear(trial));
}

void fills_a_linear(Trial& trial) {
    expect_law(trial, linear(trial));
}

void fits_a_convolution(Trial& trial) {
    const Shape shape = convolution(trial);
    expect_bound(trial, shape);
    expect_law(trial, shape);
}

Tensor draw(Trial& trial, const call::Stream& stream) {
    return trial.call(YOURS(xavier), blank(linear(trial)), 1.5, stream);
}

const Registration registration{{.tasks = {{"bound", 3, bounds_a_linear},
                                           {"law", 3, fills_a_linear},
                                           {"convolution", 2, fits_a_convolution},
                                           generator_task(2, draw)}}};

}  // namespace
}  // namespace parameter_initialization::checks::xavier
