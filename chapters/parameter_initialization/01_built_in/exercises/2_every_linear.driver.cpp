#include "2_every_linear.hpp"

#include "driver/driver.hpp"

YOURS(every_linear);

namespace {

using nn::Linear;
using nn::driver::Request;

// The weights and biases before the call, so that a checker sees what was left alone.
void mark(nn::Sequential& net) {
    net.apply([](nn::Module& module) {
        if (module.as<Linear>() != nullptr) {
            for (auto& [name, parameter] : module.own_parameters()) {
                parameter.fill(7.0F);
            }
        }
    });
}

// A Linear, one that was lazy and stands deeper, and another Linear.
nn::call::Answer call_on_a_nested_net(Request& request) {
    const nn::Shape& n = request.shape;
    nn::Sequential net{Linear(n[0], n[1]), nn::ReLU(),
                       nn::Sequential{nn::LazyLinear(n[2]), nn::ReLU()}, Linear(n[2], n[3])};
    net(nn::Tensor(xt::ones<float>({std::size_t{1}, n[0]})));
    mark(net);
    every_linear(net, request.generator);
    nn::call::Answer answer;
    for (const nn::Parameter& parameter : net.parameters()) {
        answer.tensors.emplace_back(parameter);
    }
    return answer;
}

// A Linear without bias, and two layers that have not seen an input.
nn::call::Answer call_on_a_net_with_others(Request& request) {
    const nn::Shape& n = request.shape;
    nn::Sequential net{Linear(n[0], n[1], {.bias = false}), nn::LazyLinear(n[2]), nn::ReLU(),
                       nn::Sequential{nn::LazyLinear(n[3], {.bias = false}), nn::ReLU()}};
    mark(net);
    every_linear(net, request.generator);
    nn::call::Answer answer = nn::driver::tensors(net.get_parameter("0.weight"));
    answer.text = net.description();
    return answer;
}

}  // namespace

std::vector<nn::driver::Function> nn::driver::functions() {
    return {{"every_linear", &every_linear, [](Request& request) {
                 return request.count(0) == 0 ? call_on_a_nested_net(request)
                                              : call_on_a_net_with_others(request);
             }}};
}
