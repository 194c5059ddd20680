#include "2_every_linear.hpp"

#include <array>

#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::every_linear {
namespace {

using namespace nn;
using namespace nn::exercise;

constexpr std::array weights{"0.weight", "2.0.weight", "3.weight"};

// Two Linears, and one between them that was lazy and stands deeper; all with numbers that nobody knows.
Sequential nested_net(Trial& trial, const Shape& n) {
    Sequential net{Linear(n[0], n[1]), ReLU(), Sequential{LazyLinear(n[2]), ReLU()},
                   Linear(n[2], n[3])};
    net(Tensor(xt::ones<float>({std::size_t{1}, n[0]})));
    return scrambled(trial, std::move(net));
}

void draws_the_weights(Trial& trial) {
    // So many numbers that a variance 5 % too large is seen
    Sequential net = nested_net(trial, {trial.size(330, 350), trial.size(200, 220),
                                        trial.size(330, 350), trial.size(200, 220)});
    Sequential drawn = trial.call(YOURS(every_linear), net, trial.generator());
    for (const char* name : weights) {
        expect_new(drawn, net, name);
        expect_follows(drawn.get_parameter(name), stats::Draw{.std = 0.01});
    }
}

void zeroes_the_biases(Trial& trial) {
    Sequential net =
        nested_net(trial, {trial.size(2, 5), trial.size(6, 9), trial.size(2, 5), trial.size(6, 9)});
    Sequential drawn = trial.call(YOURS(every_linear), net, trial.generator());
    for (const char* name : {"0.bias", "2.0.bias", "3.bias"}) {
        expect_filled(drawn, name, 0.0);
    }
}

// A Linear without bias, and two layers that have not seen an input.
void passes_lazy_layers_by(Trial& trial) {
    const std::size_t units = trial.size(6, 9);
    Sequential net =
        scrambled(trial, {Linear(trial.size(12, 15), units, {.bias = false}), LazyLinear(3), ReLU(),
                          Sequential{LazyLinear(2, {.bias = false}), ReLU()}});
    Sequential drawn = trial.call(YOURS(every_linear), net, trial.generator());
    expect_new(drawn, net, "0.weight");
}

// A weight that was passed by is another task's.
std::vector<Tensor> draw(Trial& trial, const call::Stream& stream) {
    Sequential net = nested_net(trial, {9, 12, 9, 8});
    Sequential drawn = trial.call(YOURS(every_linear), net, stream);
    std::vector<Tensor> all;
    for (const char* name : weights) {
        const Tensor weight = drawn.get_parameter(name);
        if (weight != Tensor(net.get_parameter(name))) {
            all.push_back(weight);
        }
    }
    return all;
}

const Registration registration{{.tasks = {{"weights", 4, draws_the_weights},
                                           {"biases", 2, zeroes_the_biases},
                                           {"others", 2, passes_lazy_layers_by},
                                           generator_task(2, draw)},
                                 .may_call = {"normal_", "zeros_", "constant_"}}};

}  // namespace
}  // namespace parameter_initialization::checks::every_linear
