#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include <fmt/format.h>

#include "exercise/exercise.hpp"

namespace parameter_initialization::exercises {

using nn::call::Call;
using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;

namespace {

Call filled(Trial& trial, const nn::Shape& shape, double mean = 0.0, double std = 1.0) {
    return {.function = "gaussian", .seed = trial.seed(), .shape = shape, .numbers = {mean, std}};
}

// So many numbers that a variance 5 % too large is seen.
Finding is_normal(Trial& trial, double mean, double std) {
    const nn::Shape shape{trial.size(290, 310), trial.size(390, 410)};
    return nn::exercise::follows(trial.tensor(filled(trial, shape, mean, std)),
                                 nn::stats::Draw{.mean = mean, .std = std});
}

Finding draws_the_gaussian(Trial& trial) {
    return nn::exercise::first_failure(
        {is_normal(trial, 0.0, 1.0),
         is_normal(trial, trial.number_between(-3.0, -1.0), trial.number_between(0.2, 0.4))});
}

// Every number is written (else NoAnswer), and not the same one everywhere.
Finding fills(Trial& trial, const nn::Shape& shape) {
    const nn::Tensor drawn = trial.tensor(filled(trial, shape));
    if (std::ranges::adjacent_find(drawn.storage(), std::not_equal_to()) != drawn.storage().end()) {
        return nn::exercise::passed();
    }
    const std::string of = nn::to_string(shape);
    return nn::exercise::failed(
        {"different numbers in shape " + of, "形状 " + of + " 中的数各不相同"},
        {fmt::format("{:.4g} everywhere", drawn.flat(0)),
         fmt::format("全是 {:.4g}", drawn.flat(0))});
}

Finding fills_any_shape(Trial& trial) {
    trial.tensor(filled(trial, {1}));
    trial.tensor(filled(trial, {}));
    trial.tensor(filled(trial, {0, 3}));
    return nn::exercise::first_failure(
        {fills(trial, {3}), fills(trial, {5, 7}), fills(trial, {2 * trial.size(4, 9) + 1, 3, 1})});
}

// From these seeds the first number of nn::rand is 0, or the second, or the third. Whichever of its
// draws a solution takes the logarithm of, one of them hits it, with a tensor of two numbers.
constexpr std::array<std::uint64_t, 4> seeds_of_zero{5528393, 24368689, 18179793, 77268776};

Finding survives_zero(Trial& trial) {
    Call call = filled(trial, {2});
    const nn::Tensor usual = trial.tensor(call);
    for (const std::uint64_t seed : seeds_of_zero) {
        call.seed = seed;
        const auto answer = trial.ask(call);
        for (const nn::Tensor& drawn : answer.tensors) {
            if (!std::ranges::all_of(drawn.storage(), [](float x) { return std::isfinite(x); })) {
                return nn::exercise::failed(
                    {"finite numbers, also where nn::rand gives 0",
                     "nn::rand 给出 0 时，结果也是有限的数"},
                    {"a number that is infinite, or NaN", "有的数是无穷大或 NaN"},
                    nn::Text{"the logarithm of 0", "对 0 取了对数"});
            }
            if (drawn == usual) {
                return nn::exercise::failed(
                    {"other numbers from another seed", "换一个种子就得到别的数"},
                    {"the same numbers", "数还是一样"});
            }
        }
    }
    return nn::exercise::passed();
}

Call a_gaussian(Trial& trial) {
    Call call = filled(trial, {trial.size(5, 9), 4});
    trial.tensor(call);
    return call;
}

}  // namespace

Exercise gaussian() {
    return {
        .title = {"A Gaussian from uniform numbers", "由均匀随机数得到正态随机数"},
        .tasks =
            {
                {"law",
                 4,
                 {"the numbers are independent, and from N(mean, std²)",
                  "各数相互独立，服从 N(mean, std²)"},
                 draws_the_gaussian},
                {"any_shape",
                 2,
                 {"every number is written, also where their count is odd, and for a scalar",
                  "每个数都写到了，元素个数为奇数时、张量为标量时也是如此"},
                 fills_any_shape},
                {"zero",
                 2,
                 {"a uniform number that is exactly 0 does no harm",
                  "均匀随机数恰好为 0 时也不出错"},
                 survives_zero},
                nn::exercise::generator_task(2, a_gaussian),
            },
        .teaches =
            {"normal_ does just this: two uniform numbers become a radius and an angle, and these "
             "two "
             "normal numbers. A 0 comes once in 16 million draws, too seldom for a test that only "
             "looks at numbers, and often enough for a large network.",
             "normal_ 做的正是这件事：两个均匀随机数变成半径与角度，再变成两个正态随机数。大约每抽 "
             "1600 "
             "万次会出现一个 "
             "0：光看一批数的测试碰不上它，大的网络却迟早会碰上。"},
        .read_on =
            {"Section 01, \"An initializer is a function\": where normal_ is used, and why its "
             "std is no variance.",
             "第 01 节“初始化函数”：normal_ 用在哪里，std 为什么不是方差。"},
    };
}

const nn::exercise::Registration gaussian_registration{gaussian};

}  // namespace parameter_initialization::exercises
