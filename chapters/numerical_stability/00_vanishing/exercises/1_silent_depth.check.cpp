#include "1_silent_depth.hpp"

#include <cmath>

#include "exercise/exercise.hpp"

namespace numerical_stability::checks::silent_depth {
namespace {

using namespace nn;
using namespace nn::exercise;

std::size_t depth_of(double factor, double precision) {
    std::size_t layers = 0;
    for (double left = 1.0; left >= precision; left *= factor) {
        ++layers;
    }
    return layers;
}

void expect_depth(Trial& trial, double factor, double precision) {
    const std::size_t expected = depth_of(factor, precision);
    const double quotient = std::log(precision) / std::log(factor);
    expect_equal(
        trial.call(YOURS(silent_depth), factor, precision), expected,
        say("the depth for a factor of {:.3g} and a precision of {:.3g}",
            "因子 {:.3g}、精度 {:.3g} 时的层数", factor, precision),
        {{expected - 1, {"one layer too few: it is still there", "少了一层：差异还在"}},
         {static_cast<std::size_t>(quotient / 2.0),
          {"a factor of the size, not of the mean square", "当成了大小的因子，而不是均方值的"}}});
}

void counts_the_default(Trial& trial) {
    expect_depth(trial, 1.0 / 6, trial.number_between(1e-16, 9e-14));
    expect_depth(trial, 1.0 / 6, trial.number_between(1e-40, 9e-36));
}

void counts_any_factor(Trial& trial) {
    expect_depth(trial, trial.number_between(0.1, 0.4), trial.number_between(1e-16, 9e-14));
    expect_depth(trial, trial.number_between(0.99, 0.995), trial.number_between(1e-8, 9e-6));
    expect_depth(trial, 0.5, 0.5);
}

void refuses_what_never_fades(Trial& trial) {
    for (const double factor : {1.0, trial.number_between(1.1, 2.0)}) {
        expect_refused<ValueError>(trial, say("a factor of {:.3g}", "因子 {:.3g}", factor),
                                   YOURS(silent_depth), factor, 1e-14);
    }
}

const Registration registration{{.tasks = {{"default", 4, counts_the_default},
                                           {"factor", 4, counts_any_factor},
                                           {"never", 2, refuses_what_never_fades}}}};

}  // namespace
}  // namespace numerical_stability::checks::silent_depth
