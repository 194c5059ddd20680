#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "exercise/exercise.hpp"

namespace parameter_initialization::exercises {

using nn::Tensor;
using nn::call::Call;
using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;
using nn::stats::Masked;

namespace {

Call layer(Trial& trial, Masked law) {
    return {.function = "generalised",
            .seed = trial.seed(),
            .shape = {trial.size(96, 110), trial.size(130, 150)},
            .numbers = {law.reach, law.threshold}};
}

// Reach and threshold of which neither is the chapter's.
Masked some_law(Trial& trial) {
    const double reach = trial.number_between(2.0, 8.0);
    return {.reach = reach, .threshold = reach * trial.number_between(0.2, 0.4)};
}

std::string arguments(Masked law) {
    return fmt::format("reach {:.4g}, threshold {:.4g}", law.reach, law.threshold);
}

Finding follows_the_given_law(Trial& trial) {
    const Masked law = some_law(trial);
    return nn::exercise::follows(trial.tensor(layer(trial, law)), law);
}

Finding wipes_out_nothing(Trial& trial) {
    const double reach = trial.number_between(2.0, 8.0);
    return nn::exercise::follows(trial.tensor(layer(trial, {reach, 0.0})),
                                 nn::law::uniform(-reach, reach));
}

// A draw of exactly ±reach is not smaller than the threshold, and may stay.
Finding wipes_out_everything(Trial& trial) {
    const double reach = trial.number_between(2.0, 8.0);
    const Tensor weight = trial.tensor(layer(trial, {reach, reach}));
    const auto is_left = [reach](float w) {
        return w != 0.0F && std::abs(static_cast<double>(w)) < reach * (1.0 - 1e-6);
    };
    const auto left = std::ranges::count_if(weight.storage(), is_left);
    if (left == 0) {
        return nn::exercise::passed();
    }
    const std::string given = arguments({reach, reach});
    return nn::exercise::failed(
        {fmt::format("0 in every place for {}", given), fmt::format("{} 时全部为 0", given)},
        {fmt::format("{} of {} numbers are not 0", left, weight.size()),
         fmt::format("{} 个数中有 {} 个不为 0", weight.size(), left)});
}

Finding reaches_both_ends(Trial& trial) {
    return nn::exercise::first_failure({wipes_out_nothing(trial), wipes_out_everything(trial)});
}

bool is_untouched(const Tensor& weight) {
    return std::ranges::all_of(weight.storage(), [](float w) { return std::isnan(w); });
}

Finding refuses_one(Trial& trial, Masked law) {
    const auto answer = trial.ask(layer(trial, law));
    const std::string given = arguments(law);
    const nn::Text expected{fmt::format("std::invalid_argument for {}", given),
                            fmt::format("{} 时抛出 std::invalid_argument", given)};
    if (answer.text != "refused") {
        return nn::exercise::failed(
            expected, {"it returned", "正常返回了"},
            std::isnan(law.reach) || std::isnan(law.threshold)
                ? std::optional<nn::Text>({"a condition that NaN slips through", "条件漏掉了 NaN"})
                : std::nullopt);
    }
    if (answer.tensors.size() != 1 || !is_untouched(answer.tensors[0])) {
        return nn::exercise::failed({fmt::format("the weight as it was for {}", given),
                                     fmt::format("{} 时权重保持原样", given)},
                                    {"numbers were written before the arguments were looked at",
                                     "还没有检查参数就写入了数"});
    }
    return nn::exercise::passed();
}

Finding accepts(Trial& trial, Masked law) {
    if (trial.ask(layer(trial, law)).text != "refused") {
        return nn::exercise::passed();
    }
    const std::string given = arguments(law);
    return nn::exercise::failed(
        {fmt::format("no exception for {}", given), fmt::format("{} 时不抛出异常", given)},
        {"it is refused", "被拒绝了"});
}

Finding refuses_nonsense(Trial& trial) {
    const double reach = trial.number_between(2.0, 8.0);
    const double threshold = reach * trial.number_between(0.2, 0.4);
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    return nn::exercise::first_failure({
        accepts(trial, {reach, threshold}),
        refuses_one(trial, {reach, -threshold}),
        refuses_one(trial, {reach, 1.5 * reach}),
        refuses_one(trial, {-reach, threshold}),
        refuses_one(trial, {-reach, -2.0 * reach}),
        refuses_one(trial, {0.0, 0.0}),
        refuses_one(trial, {infinity, threshold}),
        refuses_one(trial, {reach, nan}),
        refuses_one(trial, {nan, threshold}),
    });
}

// Of so wide a reach that a wrong threshold leaves numbers too.
Call a_generalised_layer(Trial& trial) {
    const double reach = trial.number_between(8.0, 12.0);
    return layer(trial, {reach, reach * trial.number_between(0.2, 0.4)});
}

}  // namespace

Exercise generalised() {
    return {
        .title = {"The custom law with parameters", "带参数的自定义分布"},
        .tasks =
            {
                {"law",
                 4,
                 {"the law is right for any reach and threshold",
                  "对任意的 reach 与 threshold，分布都正确"},
                 follows_the_given_law},
                {"ends",
                 2,
                 {"threshold 0 wipes out nothing, threshold = reach everything",
                  "threshold 为 0 时什么都不抹去，等于 reach 时全部抹去"},
                 reaches_both_ends},
                {"refuses",
                 2,
                 {"nonsense throws std::invalid_argument before anything is written",
                  "遇到没有意义的参数，在写入之前抛出 std::invalid_argument"},
                 refuses_nonsense},
                nn::exercise::generator_task(2, a_generalised_layer),
            },
        .teaches = {"Say what is allowed, and refuse the rest: `!(x <= y)` is true for NaN, where "
                    "`x > y` is "
                    "not. A wrong argument caught here saves hours of training on nonsense.",
                    "写出什么是允许的，其余一律拒绝：遇到 NaN 时 `!(x <= y)` 为真，而 `x > y` "
                    "为假。在这里拦下一个错"
                    "误的参数，就省下了几个小时毫无意义的训练。"},
        .read_on = {"Section 04, \"How we know\": how a test tells the support.",
                    "第 04 节“我们怎么知道”：测试怎样检查支撑集。"},
    };
}

const nn::exercise::Registration generalised_registration{generalised};

}  // namespace parameter_initialization::exercises
