#include "parameter_initialization/01_built_in/section.hpp"

namespace parameter_initialization {

// [init_normal]
void init_normal(nn::Module& module) {
    if (auto* linear = module.as<nn::Linear>()) {
        nn::init::normal_(linear->weight(), {.mean = 0.0, .std = 0.01});
        nn::init::zeros_(linear->bias());
    }
}
// [init_normal]

void built_in_initialization(Story& story, nn::section::Output& out) {
    auto& net = story.net;

    out.cell("normal", {"Every Linear draws its weight from N(0, 0.01²); its bias becomes 0.",
                        "每个 Linear 都从 N(0, 0.01²) 抽取权重，偏置变为 0。"});
    // [normal]
    net.apply(init_normal);
    const nn::Parameter& weight = net.get_parameter("0.weight");
    const nn::Parameter& bias = net.get_parameter("0.bias");
    out.show("net[0].weight[0]", xt::view(weight, 0));
    out.show("net[0].bias[0]", xt::view(bias, 0));
    // [normal]

    out.cell("whole", {"The whole first layer: small numbers, and not one bias left.",
                       "完整的第一层：权重都很小，偏置全部归零。"});
    // [whole]
    out.show("net[0].weight", weight);
    out.show("net[0].bias", bias);
    // [whole]

    out.cell("order", {"apply visits the children first, then the network itself.",
                       "apply 先访问子模块，最后才是网络自身。"});
    // [order]
    std::string order;
    net.apply([&order](nn::Module& module) {
        const std::string text = module.description();
        order += text.substr(0, text.find('(')) + '\n';
    });
    order.pop_back();
    out.show("visited", order);
    // [order]

    out.cell("lazy",
             {"On a network that has not seen an input, init_normal finds no Linear at all.",
              "网络若还没见过输入，init_normal 一个 Linear 也找不到。"});
    // [lazy]
    nn::Sequential unused{nn::LazyLinear(8), nn::ReLU(), nn::LazyLinear(1)};
    int found = 0;
    unused.apply([&found](nn::Module& module) { found += module.as<nn::Linear>() != nullptr; });
    out.show("Linear layers found", std::to_string(found));
    // [lazy]

    out.plot("net[0].weight, net[2].weight", {weight, net.get_parameter("2.weight")},
             nn::law::normal(0.0, 0.01));
}

}  // namespace parameter_initialization
