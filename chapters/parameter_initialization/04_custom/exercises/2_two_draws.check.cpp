#include <algorithm>
#include <vector>

#include "exercise/exercise.hpp"

namespace parameter_initialization::exercises {

using nn::Tensor;
using nn::call::Call;
using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;

namespace {

Call a_layer_of_two_draws(Trial& trial) {
    return {.function = "two_draws",
            .seed = trial.seed(),
            .shape = {trial.size(96, 110), trial.size(130, 150)}};
}

// A part of the law that fails is named by the known mistake in the whole.
Finding named(Finding part, const Tensor& weight) {
    if (!part.passed) {
        part.looks_like = nn::exercise::follows(weight, nn::stats::Masked{}).looks_like;
    }
    return part;
}

Finding chooses_the_case(Trial& trial) {
    const Tensor weight = trial.tensor(a_layer_of_two_draws(trial));
    const Tensor sign = xt::sign(weight);
    const nn::law::Law coin = nn::law::mixture(
        "-1 with ¼, 0 with ½, 1 with ¼",
        {{0.25, nn::law::Atom{-1.0}}, {0.50, nn::law::Atom{0.0}}, {0.25, nn::law::Atom{1.0}}});
    return named(nn::exercise::follows(sign, coin), weight);
}

// The numbers of one sign, in their order. They are few where the coin is wrong: that is another
// task, but none at all cannot be judged.
Finding sizes_follow(const Tensor& weight, bool is_negative) {
    std::vector<float> sizes;
    std::ranges::copy_if(weight.storage(), std::back_inserter(sizes),
                         [is_negative](float w) { return is_negative ? w < 0.0F : w > 0.0F; });
    const nn::law::Law law =
        is_negative ? nn::law::uniform(-10.0, -5.0) : nn::law::uniform(5.0, 10.0);
    if (sizes.empty()) {
        return nn::exercise::failed({law.name(), law.name()},
                                    is_negative
                                        ? nn::Text{"there is no negative number", "没有负数"}
                                        : nn::Text{"there is no positive number", "没有正数"});
    }
    Tensor values = nn::uninitialized({sizes.size()});
    std::ranges::copy(sizes, values.begin());
    return nn::exercise::follows(values, law);
}

Finding chooses_the_size(Trial& trial) {
    const Tensor weight = trial.tensor(a_layer_of_two_draws(trial));
    return named(
        nn::exercise::first_failure({sizes_follow(weight, true), sizes_follow(weight, false)}),
        weight);
}

}  // namespace

Exercise two_draws() {
    return {
        .title = {"The custom law from two draws", "两次抽取得到自定义分布"},
        .tasks =
            {
                {"cases",
                 4,
                 {"a quarter of the numbers is negative, half is 0, a quarter is positive",
                  "四分之一的数为负，一半为 0，四分之一为正"},
                 chooses_the_case},
                {"sizes",
                 4,
                 {"on either side the sizes are spread evenly from 5 to 10",
                  "正负两侧的绝对值都均匀分布在 5 到 10 之间"},
                 chooses_the_size},
                nn::exercise::generator_task(2, a_layer_of_two_draws),
            },
        .teaches =
            {"A coin is tossed once and then read, however many cases ask about it. A second coin "
             "for the second question changes the shares.",
             "硬币只抛一次，之后无论有几种情形，读的都是同一个结果。为第二个问题再抛一次，比例就变"
             "了。"},
        .read_on = {"Section 04, \"The rule on paper\": why one draw is enough.",
                    "第 04 节“纸面上的规则”：为什么一次抽取就够了。"},
    };
}

const nn::exercise::Registration two_draws_registration{two_draws};

}  // namespace parameter_initialization::exercises
