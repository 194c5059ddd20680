#include "parameter_initialization/02_constant/section.hpp"

namespace parameter_initialization {

// [init_constant]
void init_constant(nn::Module& module) {
    if (auto* linear = module.as<nn::Linear>()) {
        nn::init::constant_(linear->weight(), 1.0);
        nn::init::zeros_(linear->bias());
    }
}
// [init_constant]

void constant_initialization(Story& story, nn::section::Output& out) {
    auto& [net, X] = story;

    out.cell("ones", {"Every weight becomes 1, every bias 0.", "所有权重变为 1，所有偏置变为 0。"});
    // [ones]
    net.apply(init_constant);
    const nn::Parameter& weight = net.get_parameter("0.weight");
    out.show("net[0].weight[0]", xt::view(weight, 0));
    out.show("net[0].bias[0]", xt::view(net.get_parameter("0.bias"), 0));
    // [ones]

    out.cell("hidden", {"All eight hidden units then say the same, whatever the input.",
                        "于是无论输入是什么，八个隐藏单元的输出都一样。"});
    // [hidden]
    out.show("net[0](X)", net[0](X));
    // [hidden]

    out.cell("step", {"One gradient step by hand: the rows change, and stay equal.",
                      "手工做一步梯度下降：各行变了，却仍然彼此相等。"});
    // [step]
    // The loss is the sum of the outputs. Every hidden unit is positive, and its outgoing weight
    // is 1, so each row of the gradient is the sum of the inputs.
    const nn::Tensor gradient = xt::sum(X, {0});
    nn::Parameter stepped = weight;
    stepped -= 0.1F * gradient;
    out.show("net[0].weight - 0.1 * gradient", stepped);
    // [step]

    out.plot("net[0].weight, net[2].weight", {weight, net.get_parameter("2.weight")},
             nn::law::constant(1.0));
}

}  // namespace parameter_initialization
