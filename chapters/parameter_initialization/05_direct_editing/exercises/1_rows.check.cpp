#include "1_rows.hpp"

#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::rows {
namespace {

using namespace nn;
using namespace nn::exercise;

// A network in which no two lengths are equal, and one of its weights.
struct Edited {
    Sequential net;
    const char* path;

    [[nodiscard]] Parameter& weight() { return net.get_parameter(path); }
    [[nodiscard]] std::size_t rows() { return weight().shape(0); }
    [[nodiscard]] std::size_t columns() { return weight().shape(1); }
};

Edited to_edit(Trial& trial) {
    const std::size_t hidden = trial.size(6, 8);
    return {.net = scrambled(trial, {Linear(trial.size(3, 5), hidden), ReLU(),
                                     Linear(hidden, trial.size(9, 11))}),
            .path = trial.size(0, 1) == 0 ? "0.weight" : "2.weight"};
}

// The weight has changed to what is expected, and nothing else.
void expect_edited(Sequential found, Edited& sent, const Tensor& expected,
                   const std::vector<Wrong<Tensor>>& wrong = {}) {
    expect_changed(found, sent.net, {"the network", "网络"});
    const Tensor weight = found.get_parameter(sent.path);
    expect_close(weight, expected, {sent.path, sent.path}, wrong);
    sent.weight() = weight;
    expect_equal(found, sent.net, {"the network", "网络"});
}

void sets_a_row(Trial& trial) {
    Edited edited = to_edit(trial);
    const std::size_t row = trial.size(0, edited.rows() - 1);
    const Tensor values = trial.tensor_between(-9.0F, 9.0F, {edited.columns()});
    Tensor expected = edited.weight();
    xt::view(expected, row) = values;
    expect_edited(trial.call(YOURS(set_row), edited.net, edited.path, row, values), edited,
                  expected);
}

void scales_a_column(Trial& trial) {
    Edited edited = to_edit(trial);
    const std::size_t column = trial.size(0, edited.columns() - 1);
    const double factor = trial.number_between(1.5, 3.0);
    Tensor expected = edited.weight();
    Tensor row_scaled = expected;
    xt::view(expected, xt::all(), column) *= static_cast<float>(factor);
    xt::view(row_scaled, column) *= static_cast<float>(factor);
    expect_edited(trial.call(YOURS(scale_column), edited.net, edited.path, column, factor), edited,
                  expected, {{row_scaled, {"a row taken for a column", "把行当成了列"}}});
}

void swaps_rows(Trial& trial) {
    const std::size_t rows = trial.size(4, 9);
    const std::size_t a = trial.size(0, rows - 1);
    const std::size_t b = (a + trial.size(1, rows - 1)) % rows;
    const Tensor before = trial.tensor_between(-9.0F, 9.0F, {rows, trial.size(10, 12)});
    Tensor twice_a = before;
    xt::view(twice_a, b) = xt::view(before, a);
    Tensor twice_b = before;
    xt::view(twice_b, a) = xt::view(before, b);
    Tensor expected = twice_a;
    xt::view(expected, a) = xt::view(before, b);
    const Text view_kept{
        "a view kept where a copy was needed: it shows the row that was written over",
        "该留副本时留了视图：它显示的是已被覆盖的那一行"};
    expect_close(
        trial.call(YOURS(swap_rows), before, a, b), expected,
        say("the weight with rows {} and {} exchanged", "交换第 {} 与第 {} 行后的权重", a, b),
        {{twice_a, view_kept},
         {twice_b, view_kept},
         {before, {"an edit of a copy: the weight is as it was", "改的是副本：权重还是原样"}}});
}

Given past_the_last(const Text& what) {
    return {what,
            {"a view made without a check: it writes into memory that is not the weight's",
             "建立视图时没有检查，写到了权重以外的内存"}};
}

void stays_inside(Trial& trial) {
    Edited edited = to_edit(trial);
    auto& [net, path] = edited;
    const Tensor weight = edited.weight();
    const std::size_t end = weight.shape(0);
    const Given no_row = past_the_last({"a row past the last", "最后一行之后的行号"});
    const Given no_column = past_the_last({"a column past the last", "最后一列之后的列号"});
    const Text after{"the network after the exception", "抛出异常之后，网络"};
    Sequential left =
        expect_refused<std::out_of_range>(trial, no_row, YOURS(set_row), net, path, end,
                                          trial.tensor_between(-9.0F, 9.0F, {weight.shape(1)}));
    expect_equal(left, net, after);
    left = expect_refused<std::out_of_range>(trial, no_column, YOURS(scale_column), net, path,
                                             weight.shape(1), trial.number_between(1.5, 3.0));
    expect_equal(left, net, after);
    for (const std::size_t a : {std::size_t{0}, end}) {
        expect_equal(
            expect_refused<std::out_of_range>(trial, no_row, YOURS(swap_rows), weight, a, end - a),
            weight, {"the weight after the exception", "抛出异常之后的权重"});
    }
}

const Registration registration{{.tasks = {{"row", 3, sets_a_row},
                                           {"column", 2, scales_a_column},
                                           {"swap", 3, swaps_rows},
                                           {"bounds", 2, stays_inside}}}};

}  // namespace
}  // namespace parameter_initialization::checks::rows
