#include "1_log_product.hpp"

#include <cmath>
#include <numbers>

#include "exercise/exercise.hpp"

namespace numerical_stability::checks::log_product {
namespace {

using namespace nn;
using namespace nn::exercise;

double sum_of_logarithms(const Tensor& numbers) {
    double sum = 0.0;
    for (const double number : numbers) {
        sum += std::log(number);
    }
    return sum;
}

void expect_logarithm(Trial& trial, const Tensor& numbers, const Text& of) {
    const double expected = sum_of_logarithms(numbers);
    const Text what = say("the logarithm of the product of {}", "{}之积的对数", of);
    const double found =
        expect_finite([&] { return trial.call(YOURS(log_product), numbers); },
                      {"the logarithm, which every format holds", "对数本身，任何格式都放得下"},
                      {"a product that left the range of numbers", "乘积超出了数的范围"});
    expect_close(found, expected, what,
                 {{expected / std::numbers::ln10, {"the logarithm to base 10", "以 10 为底的对数"}},
                  {expected / std::numbers::ln2, {"the logarithm to base 2", "以 2 为底的对数"}}});
}

void takes_a_few(Trial& trial) {
    expect_logarithm(trial, trial.tensor_between(1.5F, 3.0F, {trial.size(3, 6)}),
                     {"a few numbers", "几个数"});
    expect_logarithm(trial, trial.tensor_between(0.1F, 0.4F, {1}), {"one number", "一个数"});
}

void takes_what_overflows(Trial& trial) {
    expect_logarithm(trial, trial.tensor_between(1e6F, 1e9F, {trial.size(100, 200)}),
                     {"large numbers", "一些大数"});
}

void takes_what_underflows(Trial& trial) {
    expect_logarithm(trial, trial.tensor_between(1e-9F, 1e-6F, {trial.size(100, 200)}),
                     {"small numbers", "一些小数"});
}

void takes_the_mean(Trial& trial) {
    for (const auto& [low, high] : {std::pair{0.5F, 2.0F}, {1e6F, 1e9F}}) {
        const Tensor numbers = trial.tensor_between(low, high, {trial.size(100, 200)});
        const auto count = static_cast<double>(numbers.size());
        double sum = 0.0;
        for (const double number : numbers) {
            sum += number;
        }
        expect_close(trial.call(YOURS(geometric_mean), numbers),
                     std::exp(sum_of_logarithms(numbers) / count),
                     {"the geometric mean", "几何平均"},
                     {{sum / count, {"the mean of the numbers themselves", "数本身的平均"}}});
    }
}

const Registration registration{{.tasks = {{"few", 2, takes_a_few},
                                           {"large", 3, takes_what_overflows},
                                           {"small", 3, takes_what_underflows},
                                           {"mean", 2, takes_the_mean}}}};

}  // namespace
}  // namespace numerical_stability::checks::log_product
