#include "parameter_initialization/00_default/section.hpp"

#include <cmath>

namespace parameter_initialization {

void default_initialization(Story& story, nn::section::Output& out) {
    out.cell("net", {"Build a network of two lazy layers. They do not know their input size yet.",
                     "搭建含两个惰性层的网络。它们还不知道输入有多大。"});
    // [net]
    nn::Sequential net{nn::LazyLinear(8), nn::ReLU(), nn::LazyLinear(1)};
    out.show("net", net.description());
    // [net]

    out.cell("before", {"Before the first forward there is no weight to look at.",
                        "第一次前向计算之前，还没有权重可看。"});
    // [before]
    try {
        net.get_parameter("0.weight");
    } catch (const nn::UninitializedError& error) {
        out.show("net[0].weight", error.what());
    }
    // [before]

    out.cell("forward", {"Draw a batch of two inputs and run it through the network.",
                         "抽取一批（两个）输入，送入网络计算。"});
    // [forward]
    nn::Tensor X = nn::rand({2, 4});
    out.show("X", X);
    out.show("net(X).shape", nn::to_string(nn::shape(net(X))));
    // [forward]

    out.cell("after", {"Now the layers are Linear, and their parameters are drawn.",
                       "现在它们都是 Linear，参数也已抽取完毕。"});
    // [after]
    out.show("net", net.description());
    out.show("net[0].weight", net.get_parameter("0.weight"));
    out.show("net[0].bias", net.get_parameter("0.bias"));
    // [after]

    out.cell("bound", {"No weight exceeds 1/√fan_in. The number of outputs plays no part.",
                       "所有权重都不超过 1/√fan_in，与输出的个数无关。"});
    // [bound]
    const auto largest = [](const nn::Parameter& w) { return nn::Tensor(xt::amax(xt::abs(w))); };
    out.show("1/√4", nn::Tensor(1.0F / std::sqrt(4.0F)));
    out.show("net[0].weight.abs().max()", largest(net.get_parameter("0.weight")));
    out.show("1/√8", nn::Tensor(1.0F / std::sqrt(8.0F)));
    out.show("net[2].weight.abs().max()", largest(net.get_parameter("2.weight")));
    // [bound]

    out.plot("net[0].weight", {net.get_parameter("0.weight")}, nn::law::uniform(-0.5, 0.5));
    story = {std::move(net), std::move(X)};
}

}  // namespace parameter_initialization
