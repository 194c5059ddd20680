#include "1_one_draw.hpp"

#include <cmath>

#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::one_draw {
namespace {

using namespace nn;
using namespace nn::exercise;

Tensor draw(Trial& trial, const call::Stream& stream) {
    return trial.call(YOURS(one_draw), blank({trial.size(96, 110), trial.size(130, 150)}), stream);
}

Tensor a_layer(Trial& trial) {
    return draw(trial, trial.generator());
}

void keeps_to_the_support(Trial& trial) {
    expect_each(a_layer(trial),
                [](float w) { return w == 0.0F || (std::abs(w) >= 5.0F && std::abs(w) <= 10.0F); },
                {"0, or a size from 5 to 10", "0，或绝对值在 5 到 10 之间"});
}

void follows_the_masked_law(Trial& trial) {
    expect_follows(a_layer(trial), stats::Masked{});
}

const Registration registration{{.tasks = {{"support", 2, keeps_to_the_support},
                                           {"law", 6, follows_the_masked_law},
                                           generator_task(2, draw)}}};

}  // namespace
}  // namespace parameter_initialization::checks::one_draw
