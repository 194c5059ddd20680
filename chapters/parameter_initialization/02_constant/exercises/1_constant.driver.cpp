#include "1_constant.hpp"

#include "driver/driver.hpp"

YOURS(constant);

namespace {

using nn::LazyLinear;
using nn::Linear;
using nn::ReLU;
using nn::Sequential;

Sequential nested_net(const nn::Shape& n) {
    return {Linear(n[0], n[1]), ReLU(), Sequential{Linear(n[1], n[2]), ReLU()}, Linear(n[2], n[3])};
}

Sequential net_with_others(const nn::Shape& n) {
    return {Linear(n[0], n[1]), LazyLinear(n[1]),
            Sequential{Linear(n[1], n[2], {.bias = false}), ReLU()}, Linear(n[2], n[3])};
}

std::vector<nn::NamedParameter> parameters_of_linears(Sequential& net) {
    std::vector<nn::NamedParameter> found;
    net.apply([&found](nn::Module& module) {
        if (module.as<Linear>() != nullptr) {
            for (const auto& named : module.own_parameters()) {
                found.push_back(named);
            }
        }
    });
    return found;
}

}  // namespace

// The numbers are the constant, and whether the net has others than Linears with a bias.
std::vector<nn::driver::Function> nn::driver::functions() {
    return {{"constant", &constant, [](Request& request) {
                 Sequential net = request.count(1) == 0 ? nested_net(request.shape)
                                                        : net_with_others(request.shape);
                 // So that a checker sees what was left alone
                 for (const auto& named : parameters_of_linears(net)) {
                     named.parameter.fill(7.0F);
                 }
                 constant(net, request.numbers.at(0));
                 call::Answer answer;
                 for (const auto& named : parameters_of_linears(net)) {
                     answer.tensors.emplace_back(named.parameter);
                 }
                 return answer;
             }}};
}
