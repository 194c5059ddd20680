#include "parameter_initialization/04_custom/section.hpp"

#include <random>

#include <fmt/format.h>

#include "tensor/xtensor_random.hpp"

namespace parameter_initialization {

// [init_custom]
void init_custom(nn::Module& module) {
    if (auto* linear = module.as<nn::Linear>()) {
        nn::Parameter& weight = linear->weight();
        nn::init::uniform_(weight, {.a = -10.0, .b = 10.0});
        weight *= xt::abs(weight) >= 5.0F;
    }
}
// [init_custom]

// [custom_law]
nn::stats::Law custom_law() {
    return nn::law::mixture("¼·U(-10, -5) + ½·{0} + ¼·U(5, 10)",
                            {{0.25, nn::stats::Uniform{-10.0, -5.0}},
                             {0.50, nn::stats::Point{0.0}},
                             {0.25, nn::stats::Uniform{5.0, 10.0}}});
}
// [custom_law]

namespace {

// How a sample divides between 0, the gap around it, and the two outer bands.
std::string shares(const nn::Tensor& w) {
    const auto n = static_cast<double>(w.size());
    const double zeros = static_cast<double>(xt::sum(xt::equal(w, 0.0F))()) / n;
    const double outer = static_cast<double>(xt::sum(xt::abs(w) >= 5.0F)()) / n;
    return fmt::format("0: {:.3f}   0 < |w| < 5: {:.3f}   |w| >= 5: {:.3f}", zeros,
                       1.0 - zeros - outer, outer);
}

}  // namespace

void custom_initialization(Story& story, nn::section::Output& out) {
    auto& net = story.net;

    out.cell("custom", {"One draw from U(-10, 10); what is smaller than 5 in size becomes 0.",
                        "从 U(-10, 10) 抽一次；绝对值小于 5 的变为 0。"});
    // [custom]
    std::string initialized;
    net.apply([&initialized](nn::Module& module) {
        init_custom(module);
        if (auto* linear = module.as<nn::Linear>()) {
            initialized += "Init weight " + nn::to_string(nn::shape(linear->weight())) + '\n';
        }
    });
    initialized.pop_back();
    out.show("initialized", initialized);
    const nn::Parameter& weight = net.get_parameter("0.weight");
    out.show("net[0].weight[:2]", xt::view(weight, xt::range(0, 2)));
    // [custom]

    out.cell("trap", {"The same line on a lazy xtensor expression draws twice, and breaks the law.",
                      "同样一行写在 xtensor 的惰性表达式上会抽取两次，分布就错了。"});
    // [trap]
    std::mt19937 engine(42);
    auto lazy = xt::random::rand<float>({200, 200}, -10.0F, 10.0F, engine);
    out.show("lazy", shares(lazy * (xt::abs(lazy) >= 5.0F)));
    nn::Tensor drawn = lazy;
    out.show("drawn", shares(drawn * (xt::abs(drawn) >= 5.0F)));
    // [trap]

    out.plot("net[0].weight, net[2].weight", {weight, net.get_parameter("2.weight")}, custom_law());
}

}  // namespace parameter_initialization
