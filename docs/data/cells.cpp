#include <memory>

#include <fmt/format.h>

#include "data/data.hpp"
#include "nn/nn.hpp"
#include "section/output.hpp"
#include "support/describe.hpp"

namespace book {
namespace {

using nn::section::Output;

nn::Sequential network() {
    nn::manual_seed(42);
    return nn::Sequential{nn::Linear(4, 8), nn::ReLU(), nn::Linear(8, 1)};
}

void list_parameters(Output& out) {
    auto net = network();
    out.cell("access_list", {"Every parameter, by name.", "按名称列出全部参数。"});
    // [access_list]
    std::string list;
    for (const auto& [name, parameter] : net.named_parameters()) {
        list += fmt::format("{} {}\n", name, nn::to_string(nn::shape(parameter)));
    }
    list.pop_back();  // the last line break
    out.show("named_parameters", list);
    // [access_list]
}

void reach_one(Output& out) {
    auto net = network();
    out.cell("access_one", {"Three ways to one parameter.", "到达同一个参数的三条路。"});
    // [access_one]
    nn::Parameter& by_path = net.get_parameter("2.bias");
    nn::Parameter& by_layer = net[2].as<nn::Linear>()->bias();
    nn::Parameter& by_order = net.parameters().back();
    out.show("2.bias", by_path);
    out.show("one parameter", &by_path == &by_layer && &by_path == &by_order ? "yes" : "no");
    // [access_one]
}

void count_numbers(Output& out) {
    auto net = network();
    out.cell("access_count", {"How many numbers there are to learn.", "要学习的数一共有多少。"});
    // [access_count]
    std::size_t count = 0;
    for (const nn::Parameter& parameter : net.parameters()) {
        count += parameter.size();
    }
    out.show("numbers", std::to_string(count));
    // [access_count]
}

void tie_layers(Output& out) {
    out.cell("access_tied", {"Two places, one layer.", "两个位置，同一层。"});
    // [access_tied]
    auto shared = std::make_shared<nn::Linear>(8, 8);
    nn::Sequential tied{nn::Linear(4, 8), shared, nn::ReLU(), shared, nn::Linear(8, 1)};
    shared->weight()(0, 0) = 100.0F;
    const auto corner = xt::view(tied[3].as<nn::Linear>()->weight(), 0, 0);
    out.show("tied[3].weight[0, 0]", corner);
    out.show("parameters", std::to_string(tied.named_parameters().size()));
    // [access_tied]
}

void ask_wrongly(Output& out) {
    auto net = network();
    out.cell("access_wrong", {"A name that is not there.", "一个不存在的名称。"});
    // [access_wrong]
    try {
        net.get_parameter("1.weight");
    } catch (const nn::ValueError& error) {
        out.show("net.get_parameter(\"1.weight\")", error.what());
    }
    // [access_wrong]
}

void repeat(Output& out) {
    out.cell("parity_seed", {"The same seed, the same numbers.", "种子相同，数就相同。"});
    // [parity_seed]
    nn::manual_seed(42);
    const nn::Tensor first = nn::rand({4});
    nn::manual_seed(42);
    out.show("first", first);
    out.show("again", nn::rand({4}));
    out.show("and on", nn::rand({4}));
    // [parity_seed]
}

}  // namespace

nn::io::Json cells() {
    Output out;
    for (auto tell : {list_parameters, reach_one, count_numbers, tie_layers, ask_wrongly, repeat}) {
        tell(out);
    }
    nn::io::Json all = nn::io::Json::object();
    for (const nn::section::Cell& cell : out.cells()) {
        all[cell.id] = cell.text;
    }
    return all;
}

}  // namespace book
