#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "exercise/exercise.hpp"

namespace parameter_initialization::exercises {

using nn::call::Call;
using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;

namespace {

Call a_layer_of_one_draw(Trial& trial) {
    return {.function = "one_draw",
            .seed = trial.seed(),
            .shape = {trial.size(96, 110), trial.size(130, 150)}};
}

Finding keeps_to_the_support(Trial& trial) {
    const nn::Tensor weight = trial.tensor(a_layer_of_one_draw(trial));
    const auto lies_outside = [](float w) {
        return w != 0.0F && (std::abs(w) < 5.0F || std::abs(w) > 10.0F);
    };
    const auto outside = std::ranges::count_if(weight.storage(), lies_outside);
    if (outside == 0) {
        return nn::exercise::passed();
    }
    const float one = *std::ranges::find_if(weight.storage(), lies_outside);
    return nn::exercise::failed(
        {"0, or a size from 5 to 10", "0，或绝对值在 5 到 10 之间"},
        {fmt::format("{} of {} numbers are neither, such as {:.4g}", outside, weight.size(), one),
         fmt::format("{} 个数中有 {} 个两者都不是，例如 {:.4g}", weight.size(), outside, one)});
}

Finding follows_the_masked_law(Trial& trial) {
    return nn::exercise::follows(trial.tensor(a_layer_of_one_draw(trial)), nn::stats::Masked{});
}

}  // namespace

Exercise one_draw() {
    return {
        .title = {"The custom law from one draw", "一次抽取得到自定义分布"},
        .tasks =
            {
                {"support",
                 2,
                 {"every number is 0, or from 5 to 10 in size",
                  "每个数是 0，或者绝对值在 5 到 10 之间"},
                 keeps_to_the_support},
                {"law",
                 6,
                 {"half of the numbers are 0, and a quarter lies on each side, evenly",
                  "一半的数为 0，两侧各占四分之一，且分布均匀"},
                 follows_the_masked_law},
                nn::exercise::generator_task(2, a_layer_of_one_draw),
            },
        .teaches =
            {"A law with cases need not be drawn case by case: one uniform number knows which "
             "case it belongs to, and where in it.",
             "分段的分布不必逐段抽取：一个均匀随机数既说明属于哪一段，也说明在段内的位置。"},
        .read_on = {"Section 04, \"The lazy-expression trap\": the same line, drawn twice.",
                    "第 04 节“惰性表达式的陷阱”：同样的一行代码，却抽了两次。"},
    };
}

const nn::exercise::Registration one_draw_registration{one_draw};

}  // namespace parameter_initialization::exercises
