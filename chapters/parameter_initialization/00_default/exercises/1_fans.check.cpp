#include "1_fans.hpp"

#include <functional>
#include <numeric>

#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::fans {
namespace {

using namespace nn;
using namespace nn::exercise;

// One of the fans: that of the units that shape[units] counts.
void expect_fan(Trial& trial, Yours<std::size_t(const Shape&)> function, const Shape& shape,
                std::size_t units) {
    const std::size_t field =
        std::accumulate(shape.begin() + 2, shape.end(), std::size_t{1}, std::multiplies());
    std::vector<Wrong<std::size_t>> known{
        {shape[1 - units] * field, {"fan_in and fan_out swapped", "fan_in 与 fan_out 互换"}},
        {shape[0] * shape[1] * field,
         {"the number of elements for the fan", "用元素个数代替 fan"}}};
    if (shape.size() > 2) {
        const std::size_t sum = std::accumulate(shape.begin() + 2, shape.end(), std::size_t{0});
        known.push_back({shape[units], {"fans without the receptive field", "fan 没有乘感受野"}});
        known.push_back({shape[units] * shape[2],
                         {"the first length of the kernel only", "只乘了卷积核的第一维"}});
        known.push_back(
            {shape[units] * sum,
             {"the lengths of the kernel added, not multiplied", "卷积核各维相加，而不是相乘"}});
    }
    expect_equal(trial.call(function, shape), shape[units] * field,
                 say("{0} of {1}", "{1} 的 {0}", function.name, to_string(shape)), known);
}

void expect_fans(Trial& trial, const Shape& shape) {
    expect_fan(trial, YOURS(fan_in), shape, 1);
    expect_fan(trial, YOURS(fan_out), shape, 0);
}

void counts_a_linear(Trial& trial) {
    expect_fans(trial, {trial.size(2, 9), trial.size(20, 90)});
    expect_fans(trial, {trial.size(20, 90), trial.size(2, 9)});
    expect_fans(trial, {1, trial.size(20, 90)});
}

void counts_a_convolution(Trial& trial) {
    const std::size_t out = trial.size(20, 40);
    const std::size_t in = trial.size(3, 9);
    expect_fans(trial, {out, in, trial.size(3, 7)});
    expect_fans(trial, {out, in, 3, trial.size(4, 7)});
    expect_fans(trial, {in, out, 2, 3, trial.size(4, 7)});
    expect_fans(trial, {out, in, 1, 1});
}

void refuses_a_bias(Trial& trial) {
    const Shape bias{trial.size(2, 90)};
    const Text given{to_string(bias), to_string(bias)};
    expect_refused<ShapeError>(trial, given, YOURS(fan_in), bias);
    expect_refused<ShapeError>(trial, given, YOURS(fan_out), bias);
    expect_refused<ShapeError>(trial, Text{"()", "()"}, YOURS(fan_in), {});
}

const Registration registration{{.tasks = {{"linear", 3, counts_a_linear},
                                           {"convolution", 5, counts_a_convolution},
                                           {"bias", 2, refuses_a_bias}}}};

}  // namespace
}  // namespace parameter_initialization::checks::fans
