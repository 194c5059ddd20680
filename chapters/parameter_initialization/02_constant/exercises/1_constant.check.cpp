#include "1_constant.hpp"

#include <array>

#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::constant {
namespace {

using namespace nn;
using namespace nn::exercise;

constexpr std::array weights{"0.weight", "2.0.weight", "3.weight"};

// A value that float32 holds only rounded.
double any_value(Trial& trial) {
    return trial.number_between(-2.0, 2.0) / 3.0;
}

// All of them with numbers that nobody knows.
Sequential nested_net(Trial& trial) {
    const std::size_t a = trial.size(6, 9);
    const std::size_t b = trial.size(2, 5);
    return scrambled(trial, {Linear(trial.size(2, 5), a), ReLU(), Sequential{Linear(a, b), ReLU()},
                             Linear(b, trial.size(1, 3))});
}

void sets_the_weights(Trial& trial) {
    for (const double value : {any_value(trial), 1.0, 0.0}) {
        Sequential net = nested_net(trial);
        Sequential filled = trial.call(YOURS(constant), net, value);
        for (const char* name : weights) {
            expect_new(filled, net, name);
            expect_filled(filled, name, value);
        }
    }
}

void sets_the_biases(Trial& trial) {
    Sequential net = nested_net(trial);
    Sequential filled = trial.call(YOURS(constant), net, any_value(trial));
    for (const char* name : {"0.bias", "2.0.bias", "3.bias"}) {
        expect_filled(filled, name, 0.0);
    }
}

// An inner Linear without bias, and a lazy layer that has seen no input before it.
void passes_others_by(Trial& trial) {
    const std::size_t units = trial.size(6, 9);
    Sequential net =
        scrambled(trial, {Linear(trial.size(2, 5), units), LazyLinear(units),
                          Sequential{Linear(units, 3, {.bias = false}), ReLU()}, Linear(3, 2)});
    Sequential filled = trial.call(YOURS(constant), net, any_value(trial));
    for (const char* name : weights) {
        expect_new(filled, net, name);
    }
}

const Registration registration{{.tasks = {{"weights", 5, sets_the_weights},
                                           {"biases", 3, sets_the_biases},
                                           {"others", 2, passes_others_by}}}};

}  // namespace
}  // namespace parameter_initialization::checks::constant
