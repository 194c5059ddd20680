#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include <fmt/format.h>

#include "exercise/exercise.hpp"

namespace parameter_initialization::exercises {

using nn::call::Call;
using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;

namespace {

struct Around {
    double value;
    double epsilon;
};

Around any_constant(Trial& trial) {
    return {.value = trial.number_between(0.5, 1.5), .epsilon = trial.number_between(0.05, 0.2)};
}

Call call_of(Trial& trial, const std::string& function, const Around& around,
             const nn::Shape& shape) {
    return {.function = function,
            .seed = trial.seed(),
            .shape = shape,
            .numbers = {around.value, around.epsilon}};
}

Finding rows_differ(const nn::Tensor& weight, const nn::Text& looks_like) {
    std::map<std::vector<float>, std::size_t> seen;
    for (std::size_t j = 0; j < weight.shape(0); ++j) {
        const nn::Tensor row = xt::view(weight, j);
        const auto [first, is_new] = seen.try_emplace({row.begin(), row.end()}, j);
        if (!is_new) {
            return nn::exercise::failed(
                {fmt::format("no two of {} rows are equal", weight.shape(0)),
                 fmt::format("{} 行中没有两行相等", weight.shape(0))},
                {fmt::format("rows {} and {} are equal", first->second, j),
                 fmt::format("第 {} 行与第 {} 行相等", first->second, j)},
                looks_like);
        }
    }
    return nn::exercise::passed();
}

Finding numbers_of_a_row_differ(const nn::Tensor& weight) {
    const nn::Tensor row = xt::view(weight, 0);
    if (std::set<float>(row.begin(), row.end()).size() > 1) {
        return nn::exercise::passed();
    }
    return nn::exercise::failed(
        {"different numbers in a row", "一行中的数各不相同"},
        {fmt::format("{:.6g} all along row 0", row(0)), fmt::format("第 0 行全是 {:.6g}", row(0))},
        nn::Text{"one number of noise for a whole row", "整行共用一个噪声"});
}

Finding adds_noise(Trial& trial) {
    const Around around = any_constant(trial);
    const nn::Shape shape{trial.size(60, 66), trial.size(220, 240)};
    const nn::Tensor weight = trial.tensor(call_of(trial, "break_with_noise", around, shape));
    return nn::exercise::first_failure(
        {rows_differ(weight, {"one row of noise for all rows, which keeps the symmetry",
                              "各行共用一行噪声，对称并没有打破"}),
         numbers_of_a_row_differ(weight),
         nn::exercise::follows(weight, nn::stats::Draw{.family = nn::stats::Family::uniform,
                                                       .mean = around.value,
                                                       .std = around.epsilon / std::sqrt(3.0)})});
}

// What float32 may add to a number of this size.
double rounding(const Around& around) {
    return 4e-7 * (around.value + around.epsilon);
}

Finding stays_near(const nn::Tensor& weight, const Around& around) {
    const auto distance = [&around](float x) {
        return std::abs(static_cast<double>(x) - around.value);
    };
    const float farthest = *std::ranges::max_element(weight.storage(), {}, distance);
    if (distance(farthest) <= around.epsilon + rounding(around)) {
        return nn::exercise::passed();
    }
    return nn::exercise::failed(
        {fmt::format("every number within {:.4g} of {:.4g}", around.epsilon, around.value),
         fmt::format("每个数与 {:.4g} 相差不超过 {:.4g}", around.value, around.epsilon)},
        {fmt::format("{:.6g}", farthest), fmt::format("{:.6g}", farthest)});
}

Finding keeps_the_mean(const nn::Tensor& weight, const Around& around) {
    const double sum = std::accumulate(weight.begin(), weight.end(), 0.0);
    const double mean = sum / static_cast<double>(weight.size());
    if (std::abs(mean - around.value) <= 1e-3 * around.epsilon + rounding(around)) {
        return nn::exercise::passed();
    }
    return nn::exercise::failed(
        {fmt::format("the mean of shape {}: {:.6g}", nn::to_string(nn::shape(weight)),
                     around.value),
         fmt::format("形状 {} 的平均：{:.6g}", nn::to_string(nn::shape(weight)), around.value)},
        {fmt::format("{:.6g}", mean), fmt::format("{:.6g}", mean)});
}

Finding needs_no_luck(Trial& trial, const Call& call, const nn::Tensor& weight) {
    if (trial.tensor(call) == weight) {
        return nn::exercise::passed();
    }
    return nn::exercise::failed(
        {"the same numbers each time, none of them random", "每次得到同样的数，没有随机数"},
        {"other numbers the second time", "第二次得到的数不同"});
}

Finding is_broken(Trial& trial, const nn::Shape& shape) {
    const Around around = any_constant(trial);
    const Call call = call_of(trial, "break_without_luck", around, shape);
    const nn::Tensor weight = trial.tensor(call);
    return nn::exercise::first_failure(
        {rows_differ(weight,
                     {"a pattern that repeats, or is rounded away", "图案重复了，或被舍入抹掉了"}),
         stays_near(weight, around), keeps_the_mean(weight, around),
         needs_no_luck(trial, call, weight)});
}

Finding does_without_luck(Trial& trial) {
    const std::size_t odd = 2 * trial.size(20, 40) + 1;
    return nn::exercise::first_failure(
        {is_broken(trial, {8, 4}), is_broken(trial, {odd, trial.size(2, 5)}),
         is_broken(trial, {trial.size(2, 5), odd}), is_broken(trial, {trial.size(90, 120), 1}),
         is_broken(trial, {1, trial.size(3, 9)})});
}

Finding breaks_it_by_its_generator(Trial& trial) {
    const Call call =
        call_of(trial, "break_with_noise", any_constant(trial), {trial.size(5, 9), 7});
    trial.tensor(call);
    return trial.draws_from_its_generator(call);
}

}  // namespace

Exercise break_it() {
    return {
        .title = {"Breaking the symmetry", "打破对称"},
        .tasks =
            {
                {"noise",
                 4,
                 {"every number is the constant plus noise of its own from U(-ε, ε)",
                  "每个数都是常数加上各自的噪声，噪声取自 U(-ε, ε)"},
                 adds_noise},
                {"without_luck",
                 4,
                 {"without a random number: no two rows are equal, every number is within ε of the "
                  "constant, and the mean is the constant",
                  "不用随机数：任何两行都不相等，每个数与常数相差不超过 ε，平均正好是该常数"},
                 does_without_luck},
                {"generator",
                 2,
                 {"the noise comes from the generator that the function is given",
                  "噪声来自传给函数的生成器"},
                 breaks_it_by_its_generator},
            },
        .teaches =
            {"The rows must differ; nothing says that they must be random. But a pattern has to be "
             "invented for each shape, and its rows may still be too much alike. Random numbers "
             "fit "
             "every shape, and lead each unit a way of its own.",
             "各行必须不同，却没有谁说非随机不可。只是图案要为每种形状专门设计，而且各行可能仍旧太"
             "相像。随机"
             "数适合任何形状，让每个单元各走各的路。"},
        .read_on = {"Section 03, \"Where Xavier's bound comes from\": how large the random numbers "
                    "should be.",
                    "第 03 节“Xavier 的界限从何而来”：随机数应该有多大。"},
    };
}

const nn::exercise::Registration break_it_registration{break_it};

}  // namespace parameter_initialization::exercises
