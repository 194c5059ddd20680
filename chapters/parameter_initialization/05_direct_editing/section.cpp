#include "parameter_initialization/05_direct_editing/section.hpp"

namespace parameter_initialization {

// [edited_law]
nn::stats::Law edited_law() {
    return nn::law::mixture("custom law + 1, and one 42",
                            {{0.25 * 31 / 32, nn::stats::Uniform{-9.0, -4.0}},
                             {0.50 * 31 / 32, nn::stats::Point{1.0}},
                             {0.25 * 31 / 32, nn::stats::Uniform{6.0, 11.0}},
                             {1.00 / 32, nn::stats::Point{42.0}}});
}
// [edited_law]

void direct_editing(Story& story, nn::section::Output& out) {
    auto& net = story.net;

    out.cell("edit", {"Add 1 to every weight of the first layer, then set one of them to 42.",
                      "给第一层的每个权重加 1，再把其中一个设为 42。"});
    // [edit]
    nn::Parameter& weight = net.get_parameter("0.weight");
    weight += 1.0F;
    weight(0, 0) = 42.0F;
    out.show("net[0].weight[0]", xt::view(weight, 0));
    // [edit]

    out.cell("copy", {"A copy has numbers of its own: the network does not notice.",
                      "副本有自己的一份数据：修改它，网络毫无察觉。"});
    // [copy]
    nn::Tensor copy = xt::view(weight, 0);
    copy += 1.0F;
    out.show("copy", copy);
    out.show("net[0].weight[0]", xt::view(weight, 0));
    // [copy]

    out.cell("view", {"A view looks at the same numbers: what it writes, the owner has.",
                      "视图看的是同一份数据：写入视图，就写进了它的主人。"});
    // [view]
    nn::Parameter scratch = weight;
    auto row = xt::view(scratch, 0);
    row += 1.0F;
    out.show("scratch[0]", xt::view(scratch, 0));
    // [view]

    out.cell("order", {"In the other order the 42 would have become 43.",
                       "若把两步的顺序对调，42 就会变成 43。"});
    // [order]
    nn::Parameter other = weight;
    other(0, 0) = 42.0F;
    other += 1.0F;
    out.show("other[0][0]", xt::view(other, 0, 0));
    // [order]

    out.plot("net[0].weight", {weight}, edited_law());
}

}  // namespace parameter_initialization
