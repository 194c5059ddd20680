#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "exercise/exercise.hpp"
#include "init/normal.hpp"

namespace parameter_initialization::exercises {

using nn::Tensor;
using nn::call::Call;
using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;

namespace {

Call layer(Trial& trial, nn::Shape shape, double sparsity) {
    return {.function = "sparse",
            .seed = trial.seed(),
            .shape = std::move(shape),
            .numbers = {sparsity, trial.number_between(0.02, 0.3)}};
}

Call large_layer(Trial& trial) {
    return layer(trial, {trial.size(115, 125), trial.size(145, 155)},
                 trial.number_between(0.35, 0.65));
}

std::size_t zeros_asked_for(const Call& call) {
    return static_cast<std::size_t>(
        std::ceil(call.numbers[0] * static_cast<double>(call.shape[0])));
}

std::vector<std::size_t> zeros_of_columns(const Tensor& weight) {
    std::vector<std::size_t> zeros(weight.shape(1), 0);
    for (std::size_t i = 0; i < weight.size(); ++i) {
        zeros[i % zeros.size()] += weight.flat(i) == 0.0F ? 1 : 0;
    }
    return zeros;
}

std::optional<nn::Text> why_so_many(std::size_t found, double exact) {
    if (found == static_cast<std::size_t>(std::floor(exact))) {
        return nn::Text("the share rounded down", "比例向下取整了");
    }
    return {};
}

// A normal draw in float32 is 0 once in some millions of times, and then often two are: so many
// zeros more are no mistake.
Finding counts(Trial& trial, const Call& call) {
    constexpr std::size_t accidents = 2;
    const Tensor weight = trial.tensor(call);
    const std::size_t expected = zeros_asked_for(call);
    std::size_t surplus = 0;
    const auto zeros = zeros_of_columns(weight);
    for (std::size_t column = 0; column < zeros.size(); ++column) {
        surplus += zeros[column] - std::min(zeros[column], expected);
        if (zeros[column] < expected || surplus > accidents) {
            const std::string shape = nn::to_string(call.shape);
            return nn::exercise::failed(
                {fmt::format("{} zeros in column {}, for shape {} and sparsity {:.4g}", expected,
                             column, shape, call.numbers[0]),
                 fmt::format("形状 {}、sparsity {:.4g} 时，第 {} 列有 {} 个零", shape,
                             call.numbers[0], column, expected)},
                {fmt::format("{} zeros", zeros[column]), fmt::format("{} 个零", zeros[column])},
                why_so_many(zeros[column], call.numbers[0] * static_cast<double>(call.shape[0])));
        }
    }
    return nn::exercise::passed();
}

Finding counts_its_zeros(Trial& trial) {
    const nn::Shape shape{trial.size(31, 61), trial.size(20, 30)};
    return nn::exercise::first_failure(
        {counts(trial, layer(trial, shape, trial.number_between(0.2, 0.8))),
         counts(trial, layer(trial, {trial.size(7, 13), 1}, trial.number_between(0.2, 0.8))),
         counts(trial, layer(trial, {1, trial.size(7, 13)}, trial.number_between(0.2, 0.8))),
         counts(trial, layer(trial, shape, 0.0)), counts(trial, layer(trial, shape, 1.0))});
}

// Where every column has as many zeros as the first, only their places are judged: all the other
// numbers are drawn afresh, and how many zeros there should be is another task.
Finding spreads_its_zeros(Trial& trial) {
    const Call call = large_layer(trial);
    const Tensor weight = trial.tensor(call);
    const auto zeros = zeros_of_columns(weight);
    const bool is_even = std::ranges::count(zeros, zeros.front()) == std::ssize(zeros);
    const std::size_t expected = is_even ? zeros.front() : zeros_asked_for(call);
    if (is_even && (expected == 0 || expected == weight.shape(0))) {
        return nn::exercise::failed(
            {"zeros in some places, and others elsewhere", "有些位置是零，有些不是"},
            expected == 0 ? nn::Text{"there are no zeros", "没有零"}
                          : nn::Text{"all is zero", "全部是零"});
    }
    Tensor fresh = nn::uninitialized(call.shape);
    nn::Generator generator(trial.seed());
    nn::init::normal_(fresh, {}, generator);
    fresh *= xt::not_equal(weight, 0.0F);
    const double share =
        (static_cast<double>(expected) - 0.5) / static_cast<double>(weight.shape(0));
    return nn::exercise::follows(fresh, nn::law::sparse(share, 1.0));
}

Finding draws_the_rest(Trial& trial) {
    const Call call = large_layer(trial);
    const Tensor weight = trial.tensor(call);
    std::vector<float> rest;
    std::ranges::copy_if(weight.storage(), std::back_inserter(rest),
                         [](float w) { return w != 0.0F; });
    if (rest.size() < weight.size() / 10) {
        return nn::exercise::failed(
            {"other numbers beside the zeros", "零以外还有别的数"},
            {fmt::format("{} of {} are not 0", rest.size(), weight.size()),
             fmt::format("{} 个数中有 {} 个不为 0", weight.size(), rest.size())});
    }
    Tensor values = nn::uninitialized({rest.size()});
    std::ranges::copy(rest, values.begin());
    return nn::exercise::follows(
        values, nn::stats::Draw{.family = nn::stats::Family::normal, .std = call.numbers[1]});
}

Finding makes_it_sparse_by_its_generator(Trial& trial) {
    return trial.draws_from_its_generator(large_layer(trial));
}

}  // namespace

Exercise sparse() {
    return {
        .title = {"Sparse initialization", "稀疏初始化"},
        .tasks =
            {
                {"count",
                 3,
                 {"every column has exactly ⌈sparsity·rows⌉ zeros",
                  "每一列恰有 ⌈sparsity·行数⌉ 个零"},
                 counts_its_zeros},
                {"places",
                 3,
                 {"the zeros stand at random places, in each column anew",
                  "零的位置是随机的，每一列都重新选取"},
                 spreads_its_zeros},
                {"values",
                 2,
                 {"the other numbers follow N(0, std²)", "其余的数服从 N(0, std²)"},
                 draws_the_rest},
                {"generator",
                 2,
                 {"numbers and places come from the generator that the function is given",
                  "数与位置都来自传给函数的生成器"},
                 makes_it_sparse_by_its_generator},
            },
        .teaches =
            {"\"Half of them\" and \"each with probability one half\" are different laws. A fixed "
             "number needs a choice without repetition: the first steps of a shuffle.",
             "“其中一半”与“每个各有一半的概率”是两种不同的分布。要固定个数，就得不重复地选取：做洗"
             "牌的前几步"
             "即可。"},
        .read_on =
            {"The guide's page \"The catalogue\"; ./workbook sample sparse --sparsity 0.9 draws "
             "one.",
             "指南的“初始化方法一览”一页；./workbook sample sparse --sparsity 0.9 抽取一个。"},
        .may_call = {"normal_"},
    };
}

const nn::exercise::Registration sparse_registration{sparse};

}  // namespace parameter_initialization::exercises
