#include "3_break_it.hpp"

#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::break_it {
namespace {

using namespace nn;
using namespace nn::exercise;

struct Around {
    double value;
    double epsilon;

    // What float32 may add to a number of this size
    [[nodiscard]] double rounding() const { return 4e-7 * (value + epsilon); }
};

Around any_constant(Trial& trial) {
    return {.value = trial.number_between(0.5, 1.5), .epsilon = trial.number_between(0.05, 0.2)};
}

void expect_different_rows(const Tensor& weight, const Text& looks_like) {
    std::map<std::vector<float>, std::size_t> seen;
    for (std::size_t j = 0; j < weight.shape(0); ++j) {
        const Tensor row = xt::view(weight, j);
        const auto [first, is_new] = seen.try_emplace({row.begin(), row.end()}, j);
        expect(is_new, say("no two of {} rows are equal", "{} 行中没有两行相等", weight.shape(0)),
               say("rows {} and {} are equal", "第 {} 行与第 {} 行相等", first->second, j),
               looks_like);
    }
}

void adds_noise(Trial& trial) {
    const Around around = any_constant(trial);
    const Tensor weight =
        trial.call(YOURS(break_with_noise), blank({trial.size(60, 66), trial.size(220, 240)}),
                   around.value, around.epsilon, trial.generator());
    expect_different_rows(weight, {"one row of noise for all rows, which keeps the symmetry",
                                   "各行共用一行噪声，对称并没有打破"});
    const Tensor row = xt::view(weight, 0);
    expect(std::set<float>(row.begin(), row.end()).size() > 1,
           {"different numbers in a row", "一行中的数各不相同"},
           say("{:.6g} all along row 0", "第 0 行全是 {:.6g}", row(0)),
           Text{"one number of noise for a whole row", "整行共用一个噪声"});
    expect_follows(weight, stats::Draw{.family = stats::Family::uniform,
                                       .mean = around.value,
                                       .std = around.epsilon / std::sqrt(3.0)});
}

void expect_broken(Trial& trial, const Shape& shape) {
    const Around around = any_constant(trial);
    const auto call = [&] {
        return trial.call(YOURS(break_without_luck), blank(shape), around.value, around.epsilon);
    };
    const Tensor weight = call();
    expect_different_rows(
        weight, {"a pattern that repeats, or is rounded away", "图案重复了，或被舍入抹掉了"});
    expect_each(
        weight,
        [&around](float x) {
            return std::abs(static_cast<double>(x) - around.value) <=
                   around.epsilon + around.rounding();
        },
        say("every number within {:.4g} of {:.4g}", "每个数与 {1:.4g} 相差不超过 {0:.4g}",
            around.epsilon, around.value));
    const double mean =
        std::accumulate(weight.begin(), weight.end(), 0.0) / static_cast<double>(weight.size());
    expect_close(mean, around.value,
                 say("the mean of shape {}", "形状 {} 的平均", to_string(shape)), {},
                 (1e-3 * around.epsilon + around.rounding()) / around.value);
    expect(call() == weight,
           {"the same numbers each time, none of them random", "每次得到同样的数，没有随机数"},
           {"other numbers the second time", "第二次得到的数不同"});
}

void does_without_luck(Trial& trial) {
    const std::size_t odd = 2 * trial.size(20, 40) + 1;
    expect_broken(trial, {8, 4});
    expect_broken(trial, {odd, trial.size(2, 5)});
    expect_broken(trial, {trial.size(2, 5), odd});
    expect_broken(trial, {trial.size(90, 120), 1});
    expect_broken(trial, {1, trial.size(3, 9)});
}

Tensor draw(Trial& trial, const call::Stream& stream) {
    const Around around = any_constant(trial);
    return trial.call(YOURS(break_with_noise), blank({trial.size(20, 40), 9}), around.value,
                      around.epsilon, stream);
}

const Registration registration{{.tasks = {{"noise", 4, adds_noise},
                                           {"without_luck", 4, does_without_luck},
                                           generator_task(2, draw)}}};

}  // namespace
}  // namespace parameter_initialization::checks::break_it
