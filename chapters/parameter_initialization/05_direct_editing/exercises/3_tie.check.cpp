#include "3_tie.hpp"

#include <memory>

#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::tie {
namespace {

using namespace nn;
using namespace nn::exercise;

std::string names(Sequential& net) {
    std::vector<std::string> all;
    for (const auto& [name, parameter] : net.named_parameters()) {
        all.push_back(name);
    }
    return joined(all);
}

Tensor at(Sequential& net, const std::string& path) {
    try {
        return net.get_parameter(path);
    } catch (const std::logic_error&) {
        fail(say("a parameter {}", "参数 {}", path), Text{names(net), names(net)});
    }
}

void ties_two_layers(Trial& trial) {
    const auto added = static_cast<float>(trial.number_between(1.0, 9.0));
    const Text two_layers{"two layers: they may have equal numbers, but each has its own",
                          "两个层：即使数相同，也各有一份"};
    auto [net, edited] = trial.call_and_edit(
        {{.parameter = "0.weight", .added = added}, {.parameter = "2.bias", .added = 2.0F * added}},
        YOURS(tied), trial.size(3, 9), trial.generator());
    expect_equal(at(net, "2.weight"), at(net, "0.weight"),
                 {"2.weight (as 0.weight)", "2.weight（与 0.weight 相同）"}, two_layers);
    expect_close(at(edited, "2.weight"), at(net, "0.weight") + added,
                 say("2.weight after {:.4g} is added to 0.weight",
                     "给 0.weight 加 {:.4g} 之后的 2.weight", added),
                 {{at(net, "2.weight"), two_layers}});
    expect_close(at(edited, "0.bias"), at(net, "0.bias") + 2.0F * added,
                 say("0.bias after {:.4g} is added to 2.bias", "给 2.bias 加 {:.4g} 之后的 0.bias",
                     2.0F * added),
                 {{at(net, "0.bias"), two_layers}});
    expect_equal(names(net), "0.weight, 0.bias",
                 {"the list of parameters, with a shared one once", "参数列表（共享的只列一次）"});
}

// The law of a Linear's own draw is not asked for: only where it draws from.
Sequential draw(Trial& trial, const call::Stream& stream) {
    return trial.call(YOURS(tied), trial.size(20, 30), stream);
}

// A network of two tied layers.
Sequential tied_net(Trial& trial) {
    const std::size_t width = trial.size(3, 9);
    auto layer = std::make_shared<Linear>(width, width);
    return scrambled(trial, {layer, ReLU(), layer});
}

void copies_both_layers(Trial& trial) {
    Sequential net = tied_net(trial);
    auto [copy, original] = trial.call(YOURS(untied_copy), net);
    for (const std::string path : {"0.weight", "0.bias", "2.weight", "2.bias"}) {
        expect_equal(
            at(copy, path), at(net, path), say("{} of the copy", "副本的 {}", path),
            path.starts_with('0')
                ? std::nullopt
                : std::optional<Text>({"a loop over named_parameters, which lists what is shared "
                                       "once: 2.weight is not among them",
                                       "对 named_parameters 的循环：共享的只列一次，"
                                       "2.weight 不在其中"}));
    }
}

void shares_nothing(Trial& trial) {
    const auto added = static_cast<float>(trial.number_between(1000.0, 2000.0));
    Sequential net = tied_net(trial);
    auto [before, after] = trial.call_and_edit(
        {{.parameter = "0.weight", .added = added}, {.parameter = "2.bias", .added = added}},
        YOURS(untied_copy), net);
    auto& [copy, original] = after;
    const Text tied_too{"a copy that is tied as well", "副本也绑在了一起"};
    for (const char* path : {"2.weight", "0.bias"}) {
        expect_equal(at(copy, path), at(std::get<0>(before), path),
                     say("{} of the copy after an edit of the other layer",
                         "修改另一层之后，副本的 {}", path),
                     tied_too);
    }
    for (const char* path : {"0.weight", "0.bias", "2.weight", "2.bias"}) {
        expect_equal(
            at(original, path), at(net, path),
            say("{} of the network after an edit of the copy", "修改副本之后，原网络的 {}", path),
            Text{"a copy that shares its layers with the network", "副本与原网络共享了层"});
    }
}

const Registration registration{{.tasks = {{"tied", 4, ties_two_layers},
                                           generator_task(1, draw),
                                           {"numbers", 3, copies_both_layers},
                                           {"apart", 2, shares_nothing}},
                                 .may_call = {"Linear"}}};

}  // namespace
}  // namespace parameter_initialization::checks::tie
