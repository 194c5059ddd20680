#include "3_generalised.hpp"

#include <cmath>
#include <limits>

#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::generalised {
namespace {

using namespace nn;
using namespace nn::exercise;
using nn::stats::Masked;

Tensor a_layer(Trial& trial, Masked law) {
    return trial.call(YOURS(generalised), blank({trial.size(96, 110), trial.size(130, 150)}),
                      law.reach, law.threshold, trial.generator());
}

// Reach and threshold of which neither is the chapter's.
Masked some_law(Trial& trial) {
    const double reach = trial.number_between(2.0, 8.0);
    return {.reach = reach, .threshold = reach * trial.number_between(0.2, 0.4)};
}

Text arguments(Masked law) {
    return say("reach {0:.4g}, threshold {1:.4g}", "reach {0:.4g}、threshold {1:.4g}", law.reach,
               law.threshold);
}

void follows_the_given_law(Trial& trial) {
    const Masked law = some_law(trial);
    expect_follows(a_layer(trial, law), law);
}

// A draw of exactly ±reach is not smaller than the threshold, and may stay.
void reaches_both_ends(Trial& trial) {
    const double reach = trial.number_between(2.0, 8.0);
    expect_follows(a_layer(trial, {reach, 0.0}), law::uniform(-reach, reach));
    const auto end = static_cast<float>(reach * (1.0 - 1e-6));
    expect_each(
        a_layer(trial, {reach, reach}), [end](float w) { return w == 0.0F || std::abs(w) >= end; },
        say("0 in every place for {}", "{} 时全部为 0", arguments({reach, reach})));
}

void refuses_one(Trial& trial, Masked law) {
    Given given{arguments(law)};
    if (std::isnan(law.reach) || std::isnan(law.threshold)) {
        given.looks_like = Text{"a condition that NaN slips through", "条件漏掉了 NaN"};
    }
    const Tensor weight = trial.tensor_between(-9.0F, 9.0F, {trial.size(3, 9), trial.size(3, 9)});
    const Tensor left = expect_refused<std::invalid_argument>(
        trial, given, YOURS(generalised), weight, law.reach, law.threshold, trial.generator());
    expect_equal(left, weight, say("the weight for {}", "{} 时的权重", given.text),
                 Text{"numbers that are written before the arguments are looked at",
                      "还没有检查参数就写入了数"});
}

void refuses_nonsense(Trial& trial) {
    const auto [reach, threshold] = some_law(trial);
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    a_layer(trial, {reach, threshold});
    for (const Masked& nonsense :
         {Masked{reach, -threshold}, Masked{reach, 1.5 * reach}, Masked{-reach, threshold},
          Masked{-reach, -2.0 * reach}, Masked{0.0, 0.0}, Masked{infinity, threshold},
          Masked{reach, nan}, Masked{nan, threshold}}) {
        refuses_one(trial, nonsense);
    }
}

// Of so wide a reach that a wrong threshold leaves numbers too.
Tensor draw(Trial& trial, const call::Stream& stream) {
    const double reach = trial.number_between(8.0, 12.0);
    return trial.call(YOURS(generalised), blank({trial.size(20, 40), trial.size(20, 40)}), reach,
                      reach * trial.number_between(0.2, 0.4), stream);
}

const Registration registration{{.tasks = {{"law", 4, follows_the_given_law},
                                           {"ends", 2, reaches_both_ends},
                                           {"refuses", 2, refuses_nonsense},
                                           generator_task(2, draw)}}};

}  // namespace
}  // namespace parameter_initialization::checks::generalised
