#include "2_two_draws.hpp"

#include <algorithm>
#include <vector>

#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::two_draws {
namespace {

using namespace nn;
using namespace nn::exercise;

Tensor draw(Trial& trial, const call::Stream& stream) {
    return trial.call(YOURS(two_draws), blank({trial.size(96, 110), trial.size(130, 150)}), stream);
}

Tensor a_layer(Trial& trial) {
    return draw(trial, trial.generator());
}

// A part of the law that fails is named by the known mistake in the whole.
void expect_part(const Tensor& part, const law::Law& law, const Tensor& weight) {
    try {
        expect_follows(part, law);
    } catch (Failed& failed) {
        failed.finding.looks_like = known_mistake(weight, stats::Masked{});
        throw;
    }
}

void chooses_the_case(Trial& trial) {
    const Tensor weight = a_layer(trial);
    expect_part(
        xt::sign(weight),
        law::mixture("-1 with ¼, 0 with ½, 1 with ¼",
                     {{0.25, law::Atom{-1.0}}, {0.50, law::Atom{0.0}}, {0.25, law::Atom{1.0}}}),
        weight);
}

// The numbers of one sign, in their order. They are few where the coin is wrong: that is another task,
// but none at all cannot be judged.
void expect_sizes(const Tensor& weight, float sign) {
    std::vector<float> sizes;
    std::ranges::copy_if(weight.storage(), std::back_inserter(sizes),
                         [sign](float w) { return w * sign > 0.0F; });
    const law::Law law = sign < 0.0F ? law::uniform(-10.0, -5.0) : law::uniform(5.0, 10.0);
    expect(!sizes.empty(), Text{law.name(), law.name()},
           sign < 0.0F ? Text{"there is no negative number", "没有负数"}
                       : Text{"there is no positive number", "没有正数"});
    Tensor values = uninitialized({sizes.size()});
    std::ranges::copy(sizes, values.begin());
    expect_part(values, law, weight);
}

void chooses_the_size(Trial& trial) {
    const Tensor weight = a_layer(trial);
    expect_sizes(weight, -1.0F);
    expect_sizes(weight, 1.0F);
}

const Registration registration{
    {.tasks = {
         {"cases", 4, chooses_the_case}, {"sizes", 4, chooses_the_size}, generator_task(2, draw)}}};

}  // namespace
}  // namespace parameter_initialization::checks::two_draws
