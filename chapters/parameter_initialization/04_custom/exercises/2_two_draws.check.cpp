#include "2_two_draws.hpp"

#include <algorithm>
#include <vector>

#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::two_draws {
namespace {

using namespace nn::exercise;
using nn::Tensor;

Tensor draw(Trial& trial, const nn::call::Stream& stream) {
    return trial.call(YOURS(two_draws), blank({trial.size(96, 110), trial.size(130, 150)}), stream);
}

Tensor a_layer(Trial& trial) {
    return draw(trial, trial.generator());
}

// A part of the law that fails is named by the known mistake in the whole.
void expect_part(const Tensor& part, const nn::law::Law& law, const Tensor& weight) {
    try {
        expect_follows(part, law);
    } catch (Failed& failed) {
        failed.finding.looks_like = known_mistake(weight, nn::stats::Masked{});
        throw;
    }
}

void chooses_the_case(Trial& trial) {
    const Tensor weight = a_layer(trial);
    expect_part(xt::sign(weight),
                nn::law::mixture("-1 with ¼, 0 with ½, 1 with ¼", {{0.25, nn::law::Atom{-1.0}},
                                                                   {0.50, nn::law::Atom{0.0}},
                                                                   {0.25, nn::law::Atom{1.0}}}),
                weight);
}

// The numbers of one sign, in their order. They are few where the coin is wrong: that is another task,
// but none at all cannot be judged.
void expect_sizes(const Tensor& weight, float sign) {
    std::vector<float> sizes;
    std::ranges::copy_if(weight.storage(), std::back_inserter(sizes),
                         [sign](float w) { return w * sign > 0.0F; });
    const nn::law::Law law =
        sign < 0.0F ? nn::law::uniform(-10.0, -5.0) : nn::law::uniform(5.0, 10.0);
    expect(!sizes.empty(), nn::say("{0}", "{0}", law.name()),
           sign < 0.0F ? nn::Text{"there is no negative number", "没有负数"}
                       : nn::Text{"there is no positive number", "没有正数"});
    Tensor values = nn::uninitialized({sizes.size()});
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
