#include "parameter_initialization/03_per_block/section.hpp"

#include <cmath>

namespace parameter_initialization {

// [init_xavier]
void init_xavier(nn::Module& module) {
    if (auto* linear = module.as<nn::Linear>()) {
        nn::init::xavier_uniform_(linear->weight());
    }
}
// [init_xavier]

// [init_42]
void init_42(nn::Module& module) {
    if (auto* linear = module.as<nn::Linear>()) {
        nn::init::constant_(linear->weight(), 42.0);
    }
}
// [init_42]

void per_block_initialization(Story& story, nn::section::Output& out) {
    auto& net = story.net;

    out.cell("blocks", {"Xavier for the first layer, the constant 42 for the last.",
                        "第一层用 Xavier，最后一层用常数 42。"});
    // [blocks]
    net[0].apply(init_xavier);
    net[2].apply(init_42);
    const nn::Parameter& first = net.get_parameter("0.weight");
    out.show("net[0].weight[0]", xt::view(first, 0));
    out.show("net[2].weight[0]", xt::view(net.get_parameter("2.weight"), 0));
    // [blocks]

    out.cell("bound", {"Xavier's bound is √(6/(fan_in + fan_out)), here √(6/12).",
                       "Xavier 的界限是 √(6/(fan_in + fan_out))，这里是 √(6/12)。"});
    // [bound]
    const double bound = std::sqrt(6.0 / (4 + 8));
    out.show("√(6/(4 + 8))", nn::Tensor(static_cast<float>(bound)));
    out.show("net[0].weight.abs().max()", nn::Tensor(xt::amax(xt::abs(first))));
    // [bound]

    out.cell("biases", {"Neither function touched a bias: they keep what section 02 left.",
                        "两个函数都没有碰偏置：它们仍是 02 节留下的值。"});
    // [biases]
    out.show("net[0].bias", net.get_parameter("0.bias"));
    out.show("net[2].bias", net.get_parameter("2.bias"));
    // [biases]

    out.plot("net[0].weight", {first}, nn::law::uniform(-bound, bound));
}

}  // namespace parameter_initialization
