#include "2_every_linear.hpp"

#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::every_linear {
namespace {

using namespace nn::exercise;
using nn::LazyLinear;
using nn::Linear;
using nn::ReLU;
using nn::Sequential;
using nn::Tensor;

// Two Linears, and one between them that was lazy and stands deeper; all with numbers that nobody knows.
Sequential nested_net(Trial& trial, const nn::Shape& n) {
    Sequential net{Linear(n[0], n[1]), ReLU(), Sequential{LazyLinear(n[2]), ReLU()},
                   Linear(n[2], n[3])};
    net(Tensor(xt::ones<float>({std::size_t{1}, n[0]})));
    scramble(trial, net);
    return net;
}

void expect_new(const nn::NamedParameter& one, Sequential& before) {
    expect(Tensor(one.parameter) != Tensor(before.get_parameter(one.name)),
           nn::say("{} is drawn anew", "{} 重新抽取", one.name),
           {"it is left as it was", "还是原来的样子"});
}

void draws_the_weights(Trial& trial) {
    // So many numbers that a variance 5 % too large is seen
    Sequential net = nested_net(trial, {trial.size(330, 350), trial.size(200, 220),
                                        trial.size(330, 350), trial.size(200, 220)});
    Sequential drawn = trial.call(YOURS(every_linear), net, trial.generator());
    for (const auto& one : drawn.named_parameters()) {
        if (one.name.ends_with("weight")) {
            expect_new(one, net);
            expect_follows(Tensor(one.parameter), nn::stats::Draw{.std = 0.01});
        }
    }
}

void zeroes_the_biases(Trial& trial) {
    Sequential net =
        nested_net(trial, {trial.size(2, 5), trial.size(6, 9), trial.size(2, 5), trial.size(6, 9)});
    Sequential drawn = trial.call(YOURS(every_linear), net, trial.generator());
    for (const auto& [name, parameter] : drawn.named_parameters()) {
        if (name.ends_with("bias")) {
            const Tensor bias = parameter;
            expect_equal(bias, Tensor(xt::zeros_like(bias)), nn::say("{0}", "{0}", name));
        }
    }
}

// A Linear without bias, and two layers that have not seen an input.
void passes_lazy_layers_by(Trial& trial) {
    const std::size_t units = trial.size(6, 9);
    Sequential net{Linear(trial.size(12, 15), units, {.bias = false}), LazyLinear(3), ReLU(),
                   Sequential{LazyLinear(2, {.bias = false}), ReLU()}};
    net.get_parameter("0.weight") =
        trial.tensor_between(1.0F, 9.0F, nn::shape(net.get_parameter("0.weight")));
    Sequential drawn = trial.call(YOURS(every_linear), net, trial.generator());
    expect_new({"0.weight", drawn.get_parameter("0.weight")}, net);
}

Sequential draw(Trial& trial, const nn::call::Stream& stream) {
    Sequential net = nested_net(trial, {3, 5, 4, 2});
    return trial.call(YOURS(every_linear), net, stream);
}

const Registration registration{{.tasks = {{"weights", 4, draws_the_weights},
                                           {"biases", 2, zeroes_the_biases},
                                           {"others", 2, passes_lazy_layers_by},
                                           generator_task(2, draw)},
                                 .may_call = {"normal_", "zeros_", "constant_"}}};

}  // namespace
}  // namespace parameter_initialization::checks::every_linear
