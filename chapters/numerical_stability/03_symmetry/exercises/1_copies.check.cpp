#include "1_copies.hpp"

#include "exercise/exercise.hpp"

namespace numerical_stability::checks::copies {
namespace {

using namespace nn;
using namespace nn::exercise;

// A hidden layer whose units are all different, and what makes unit `copy` one of unit `of`.
struct Layer {
    Tensor incoming;
    Tensor bias;
    Tensor outgoing;

    void copy_incoming(std::size_t copy, std::size_t of) {
        xt::view(incoming, copy) = Tensor(xt::view(incoming, of));
    }
    void copy_bias(std::size_t copy, std::size_t of) { bias(copy) = bias(of); }
    void copy_outgoing(std::size_t copy, std::size_t of) {
        xt::view(outgoing, xt::all(), copy) = Tensor(xt::view(outgoing, xt::all(), of));
    }
    void copy_unit(std::size_t copy, std::size_t of) {
        copy_incoming(copy, of);
        copy_bias(copy, of);
        copy_outgoing(copy, of);
    }
    [[nodiscard]] std::size_t units() const { return bias.size(); }
};

Layer draw_layer(Trial& trial) {
    const std::size_t units = trial.size(6, 9);
    return {.incoming = trial.tensor_between(-1.0F, 1.0F, {units, trial.size(2, 4)}),
            .bias = trial.tensor_between(-1.0F, 1.0F, {units}),
            .outgoing = trial.tensor_between(-1.0F, 1.0F, {trial.size(2, 3), units})};
}

void expect_count(Trial& trial, const Layer& layer, std::size_t expected, const Text& of,
                  const std::vector<Wrong<std::size_t>>& wrong = {}) {
    expect_equal(trial.call(YOURS(different_units), layer.incoming, layer.bias, layer.outgoing),
                 expected, say("the different units of {}", "{}中不同的单元数", of), wrong);
}

void counts_the_random(Trial& trial) {
    const Layer layer = draw_layer(trial);
    expect_count(trial, layer, layer.units(), {"a random layer", "随机的一层"});
}

void counts_the_equal(Trial& trial) {
    Layer layer = draw_layer(trial);
    for (std::size_t unit = 1; unit < layer.units(); ++unit) {
        layer.copy_unit(unit, 0);
    }
    expect_count(trial, layer, 1, {"a layer of copies", "全是副本的一层"});
}

void counts_each_once(Trial& trial) {
    Layer layer = draw_layer(trial);
    layer.copy_unit(4, 1);  // no neighbours
    layer.copy_unit(5, 1);
    layer.copy_unit(3, 0);
    const std::size_t units = layer.units();
    expect_count(
        trial, layer, units - 3, {"a layer with three copies", "有三个副本的一层"},
        {{units - 4, {"every pair of copies counted", "数了每一对副本"}},
         {units - 5, {"a unit that has copies not counted at all", "有副本的单元一个也没算"}}});
}

void looks_at_all_three(Trial& trial) {
    Layer other_outgoing = draw_layer(trial);
    other_outgoing.copy_incoming(2, 0);
    other_outgoing.copy_bias(2, 0);
    expect_count(trial, other_outgoing, other_outgoing.units(),
                 {"a layer where two units differ in outgoing weights alone",
                  "两个单元只有输出权重不同的一层"});
    Layer other_bias = draw_layer(trial);
    other_bias.copy_incoming(2, 0);
    other_bias.copy_outgoing(2, 0);
    expect_count(
        trial, other_bias, other_bias.units(),
        {"a layer where two units differ in the bias alone", "两个单元只有偏置不同的一层"});
    Layer other_incoming = draw_layer(trial);
    other_incoming.copy_bias(2, 0);
    other_incoming.copy_outgoing(2, 0);
    expect_count(trial, other_incoming, other_incoming.units(),
                 {"a layer where two units differ in incoming weights alone",
                  "两个单元只有输入权重不同的一层"});
}

const Registration registration{{.tasks = {{"random", 1, counts_the_random},
                                           {"equal", 2, counts_the_equal},
                                           {"copies", 3, counts_each_once},
                                           {"parts", 4, looks_at_all_three}}}};

}  // namespace
}  // namespace numerical_stability::checks::copies
