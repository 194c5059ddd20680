#include <cmath>

#include "exercise/exercise.hpp"

namespace parameter_initialization::exercises {

using nn::call::Call;
using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;

namespace {

// N(mean, std²), and the bounds in standard deviations from the mean.
struct Asked {
    double mean;
    double std;
    double from;
    double to;

    [[nodiscard]] double low() const { return mean + from * std; }
    [[nodiscard]] double high() const { return mean + to * std; }
};

Call call_of(Trial& trial, const std::string& function, const Asked& law, const nn::Shape& shape) {
    return {.function = function,
            .seed = trial.seed(),
            .shape = shape,
            .numbers = {law.mean, law.std, law.low(), law.high()}};
}

Finding is_truncated(Trial& trial, const std::string& function, const Asked& law) {
    const nn::Shape shape{trial.size(96, 110), trial.size(130, 150)};
    return nn::exercise::follows(
        trial.tensor(call_of(trial, function, law, shape)),
        nn::stats::Draw{.family = nn::stats::Family::truncated_normal,
                        .mean = law.mean,
                        .std = law.std,
                        .bounds = nn::law::Interval{.low = law.low(), .high = law.high()}});
}

// Once around the mean, but not in the middle, and once beside it.
Finding follows_the_law(Trial& trial, const std::string& function) {
    const auto law = [&trial](double from, double to) {
        return Asked{.mean = trial.number_between(-3.0, 3.0),
                     .std = trial.number_between(0.2, 0.5),
                     .from = from,
                     .to = to};
    };
    return nn::exercise::first_failure(
        {is_truncated(trial, function,
                      law(-trial.number_between(1.2, 1.6), trial.number_between(0.5, 0.9))),
         is_truncated(trial, function,
                      law(trial.number_between(0.2, 0.4), trial.number_between(2.0, 3.0)))});
}

Finding rejects(Trial& trial) {
    return follows_the_law(trial, "truncated_by_rejection");
}

Finding inverts(Trial& trial) {
    return follows_the_law(trial, "truncated_by_inverse");
}

// The mean is chosen so that the numbers lie near 0, where float has room for them.
Finding reaches_the_tail(Trial& trial) {
    const double from = trial.number_between(4.0, 4.5);
    const double std = trial.number_between(0.2, 0.5);
    return is_truncated(trial, "truncated_by_inverse",
                        {.mean = -from * std, .std = std, .from = from, .to = from + 1.0});
}

Finding draws_from_its_generator_in(Trial& trial, const std::string& function) {
    const Call call = call_of(trial, function, {.mean = 0.0, .std = 1.0, .from = -1.0, .to = 1.0},
                              {trial.size(5, 9), 7});
    trial.tensor(call);
    return trial.draws_from_its_generator(call);
}

Finding both_use_their_generator(Trial& trial) {
    return nn::exercise::first_failure(
        {draws_from_its_generator_in(trial, "truncated_by_rejection"),
         draws_from_its_generator_in(trial, "truncated_by_inverse")});
}

}  // namespace

Exercise truncated() {
    return {
        .title = {"The truncated normal law, two ways", "截断正态分布的两种抽法"},
        .tasks =
            {
                {"rejection",
                 3,
                 {"by rejection: what lies outside is drawn again", "拒绝法：落在外面的数重新抽取"},
                 rejects},
                {"inverse",
                 3,
                 {"by the inverse distribution function: the same law", "反函数法：得到同样的分布"},
                 inverts},
                {"tail",
                 2,
                 {"by the inverse, more than four standard deviations from the mean",
                  "反函数法，且区间离均值四个标准差以上"},
                 reaches_the_tail},
                {"generator",
                 2,
                 {"both draw from the generator that they are given, and from nothing else",
                  "两种方法都只从传给函数的生成器抽取"},
                 both_use_their_generator},
            },
        .teaches = {"Rejection needs nothing but a test, and as many draws as chance wants: in the "
                    "tail, tens "
                    "of thousands for a number. The inverse needs the distribution function, and "
                    "one draw. "
                    "PyTorch's trunc_normal_ takes the inverse.",
                    "拒绝法只要会判断就行，抽多少次却全凭运气：在尾部，一个数要抽上几万次。反函数法"
                    "要知道分布函"
                    "数，但只抽一次。PyTorch 的 trunc_normal_ 用的是反函数法。"},
        .read_on = {"The catalogue: trunc_normal, and why JAX and Keras widen it.",
                    "“初始化方法一览”：trunc_normal，以及 JAX 与 Keras 为什么要把它放大。"},
        .may_call = {"normal_"},
    };
}

const nn::exercise::Registration truncated_registration{truncated};

}  // namespace parameter_initialization::exercises
