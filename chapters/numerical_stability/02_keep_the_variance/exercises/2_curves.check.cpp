#include "2_curves.hpp"

#include <cmath>
#include <limits>

#include "exercise/exercise.hpp"

namespace numerical_stability::checks::curves {
namespace {

using namespace nn;
using namespace nn::exercise;

// A curve of that factor from its first layer to its last. Those between vary, and the second tells of
// another factor.
Tensor curve_of(Trial& trial, double factor, std::size_t layers) {
    Tensor curve = trial.tensor_between(0.7F, 1.4F, {layers});
    curve(0) = 1.0F;
    curve(1) = static_cast<float>((factor < 1.0 ? 1.3 : 0.7) / factor);
    curve(layers - 1) = 1.0F;
    const double first = trial.number_between(0.1, 10.0);
    for (std::size_t i = 0; i < layers; ++i) {
        curve(i) *= static_cast<float>(first * std::pow(factor, static_cast<double>(i)));
    }
    return curve;
}

void expect_reading(Trial& trial, double factor, const std::string& expected) {
    const Tensor curve = curve_of(trial, factor, trial.size(20, 30));
    expect_equal(
        trial.call(YOURS(read_curve), curve), expected,
        say("the curve with a factor of {:.3g} a layer", "每层因子为 {:.3g} 的曲线", factor));
}

void sees_it_vanish(Trial& trial) {
    expect_reading(trial, 1.0 / 6, "vanishes");
    expect_reading(trial, trial.number_between(0.8, 0.88), "vanishes");
    Tensor silent = curve_of(trial, 0.01, 40);
    for (std::size_t i = 20; i < 40; ++i) {
        silent(i) = 0.0F;
    }
    expect_equal(trial.call(YOURS(read_curve), silent), "vanishes",
                 {"the curve that ends at 0", "止于 0 的曲线"});
}

void sees_it_explode(Trial& trial) {
    expect_reading(trial, 2.0, "explodes");
    expect_reading(trial, trial.number_between(1.12, 1.2), "explodes");
    Tensor endless = curve_of(trial, 10.0, 30);
    endless(29) = std::numeric_limits<float>::infinity();
    expect_equal(trial.call(YOURS(read_curve), endless), "explodes",
                 {"the curve that ends at infinity", "止于无穷大的曲线"});
}

void sees_it_kept(Trial& trial) {
    expect_reading(trial, trial.number_between(0.92, 0.99), "keeps");
    expect_reading(trial, trial.number_between(1.01, 1.08), "keeps");
}

const Registration registration{{.tasks = {{"vanishes", 4, sees_it_vanish},
                                           {"explodes", 3, sees_it_explode},
                                           {"keeps", 3, sees_it_kept}}}};

}  // namespace
}  // namespace numerical_stability::checks::curves
