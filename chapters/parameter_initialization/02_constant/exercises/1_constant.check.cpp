#include "1_constant.hpp"

#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::constant {
namespace {

using namespace nn::exercise;
using nn::Linear;
using nn::ReLU;
using nn::Sequential;
using nn::Tensor;

// A value that float32 holds only rounded.
double any_value(Trial& trial) {
    return trial.number_between(-2.0, 2.0) / 3.0;
}

// All of them with numbers that nobody knows.
Sequential nested_net(Trial& trial) {
    const std::size_t a = trial.size(6, 9);
    const std::size_t b = trial.size(2, 5);
    Sequential net{Linear(trial.size(2, 5), a), ReLU(), Sequential{Linear(a, b), ReLU()},
                   Linear(b, trial.size(1, 3))};
    scramble(trial, net);
    return net;
}

// Every number of what `ending` names is `value`.
void expect_constant(Sequential& filled, Sequential& sent, const std::string& ending,
                     double value) {
    for (const auto& [name, parameter] : filled.named_parameters()) {
        if (name.ends_with(ending)) {
            const Tensor found = parameter;
            const Tensor& old = sent.get_parameter(name);
            expect(found != old, nn::say("new numbers in {}", "{} 有新的数", name),
                   {"they are left as they were", "还是原来的样子"});
            expect_equal(found, Tensor(xt::full_like(found, static_cast<float>(value))),
                         nn::say("{0}", "{0}", name));
        }
    }
}

void sets_the_weights(Trial& trial) {
    for (const double value : {any_value(trial), 1.0, 0.0}) {
        Sequential net = nested_net(trial);
        Sequential filled = trial.call(YOURS(constant), net, value);
        expect_constant(filled, net, "weight", value);
    }
}

void sets_the_biases(Trial& trial) {
    Sequential net = nested_net(trial);
    Sequential filled = trial.call(YOURS(constant), net, any_value(trial));
    expect_constant(filled, net, "bias", 0.0);
}

// An inner Linear without bias, and a lazy layer that has seen no input before it.
void passes_others_by(Trial& trial) {
    const std::size_t units = trial.size(6, 9);
    Sequential net{Linear(trial.size(2, 5), units), nn::LazyLinear(units),
                   Sequential{Linear(units, 3, {.bias = false}), ReLU()}, Linear(3, 2)};
    scramble(trial, net);
    Sequential filled = trial.call(YOURS(constant), net, any_value(trial));
    for (const char* name : {"0.weight", "2.0.weight", "3.weight"}) {
        expect(Tensor(filled.get_parameter(name)) != Tensor(net.get_parameter(name)),
               {"the weight of every Linear is written", "每个 Linear 的权重都写到了"},
               nn::say("{} is left as it was", "{} 还是原来的样子", name));
    }
}

const Registration registration{{.tasks = {{"weights", 5, sets_the_weights},
                                           {"biases", 3, sets_the_biases},
                                           {"others", 2, passes_others_by}}}};

}  // namespace
}  // namespace parameter_initialization::checks::constant
