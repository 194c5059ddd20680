#include "2_default_bound.hpp"

#include <algorithm>
#include <cmath>

#include "catalogue/catalogue.hpp"
#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::default_bound {
namespace {

using namespace nn;
using namespace nn::exercise;
using nn::stats::Draw;

// The bound 1/√fan_in is √3 times the standard deviation.
Draw asked_for(const Shape& shape) {
    return {.family = stats::Family::uniform,
            .rule = stats::FanRule::fan_in,
            .fans = catalogue::fans_of(shape),
            .gain = 1.0 / std::sqrt(3.0)};
}

auto layer(Trial& trial, const Shape& shape, const call::Stream& stream) {
    return trial.call(YOURS(default_bound), blank(shape), blank({shape[0]}), stream);
}

void expect_weight(Trial& trial, const Shape& shape) {
    const auto [weight, bias] = layer(trial, shape, trial.generator());
    expect_follows(weight, asked_for(shape));
}

void draws_the_weight(Trial& trial) {
    expect_weight(trial, {trial.size(60, 66), trial.size(220, 240)});
    expect_weight(trial, {trial.size(220, 240), trial.size(60, 66)});
}

void draws_the_bias(Trial& trial) {
    const Shape shape{trial.size(14'000, 15'000), trial.size(3, 9)};
    const auto [weight, bias] = layer(trial, shape, trial.generator());
    Draw draw = asked_for(shape);
    draw.is_bias = true;
    expect_follows(bias, draw);
}

void draws_from_its_generator(Trial& trial) {
    const Shape shape{trial.size(20, 40), trial.size(20, 40)};
    expect_drawn_from_generator(
        trial, [&](Trial&, const call::Stream& stream) { return layer(trial, shape, stream); });
    const auto [weight, bias] = layer(trial, shape, trial.generator());
    expect(!std::equal(bias.begin(), bias.end(), weight.begin()),
           {"a bias with draws of its own", "偏置有自己的抽取"},
           {"the bias repeats the first numbers of the weight", "偏置重复了权重开头的那些数"},
           Text{"a copy of the generator, which draws the same again",
                "复制了生成器，于是又抽到同样的数"});
}

const Registration registration{{.tasks = {{"weight", 4, draws_the_weight},
                                           {"bias", 4, draws_the_bias},
                                           {"generator", 2, draws_from_its_generator}}}};

}  // namespace
}  // namespace parameter_initialization::checks::default_bound
