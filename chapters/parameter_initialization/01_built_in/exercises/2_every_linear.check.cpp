#include <algorithm>
#include <array>

#include "exercise/exercise.hpp"

namespace parameter_initialization::exercises {

using nn::call::Call;
using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;

namespace {

constexpr float mark = 7.0F;  // the driver fills every parameter with it

Call nested_net(Trial& trial, const nn::Shape& units) {
    return {.function = "every_linear", .seed = trial.seed(), .shape = units, .numbers = {0.0}};
}

// The parameters of the nested net, in order. The second Linear stands deeper, and was lazy.
constexpr std::array weights{"0.weight", "2.0.weight", "3.weight"};
constexpr std::array biases{"0.bias", "2.0.bias", "3.bias"};

std::vector<nn::Tensor> parameters(Trial& trial, const nn::Shape& units) {
    const std::size_t a = units[0];
    const std::size_t b = units[1];
    const std::size_t c = units[2];
    const std::size_t d = units[3];
    return trial.tensors(nested_net(trial, units), {{b, a}, {b}, {c, b}, {c}, {d, c}, {d}});
}

Finding is_not_left_alone(const nn::Tensor& values, const std::string& name) {
    if (!std::ranges::all_of(values.storage(), [](float x) { return x == mark; })) {
        return nn::exercise::passed();
    }
    return nn::exercise::failed({name + " is drawn anew", name + " 重新抽取"},
                                {"it is left as it was", "还是原来的样子"});
}

Finding draws_the_weights(Trial& trial) {
    // So many numbers that a variance 5 % too large is seen
    const nn::Shape units{trial.size(330, 350), trial.size(200, 220), trial.size(330, 350),
                          trial.size(200, 220)};
    const auto found = parameters(trial, units);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const nn::Tensor& weight = found[2 * i];
        Finding finding = nn::exercise::first_failure(
            {is_not_left_alone(weight, weights[i]),
             nn::exercise::follows(weight, nn::stats::Draw{.std = 0.01})});
        if (!finding.passed) {
            return finding;
        }
    }
    return nn::exercise::passed();
}

Finding zeroes_the_biases(Trial& trial) {
    const nn::Shape units{trial.size(2, 5), trial.size(6, 9), trial.size(2, 5), trial.size(6, 9)};
    const auto found = parameters(trial, units);
    for (std::size_t i = 0; i < biases.size(); ++i) {
        const nn::Tensor& bias = found[2 * i + 1];
        Finding finding =
            nn::exercise::equals(bias, nn::Tensor(xt::zeros_like(bias)), {biases[i], biases[i]});
        if (!finding.passed) {
            return finding;
        }
    }
    return nn::exercise::passed();
}

Finding passes_lazy_layers_by(Trial& trial) {
    const nn::Shape units{trial.size(12, 15), trial.size(6, 9), 3, 2};
    const auto answer = trial.ask(
        {.function = "every_linear", .seed = trial.seed(), .shape = units, .numbers = {1.0}});
    if (answer.text.find("(1): LazyLinear") == std::string::npos) {
        return nn::exercise::failed(
            {"a layer that has seen no input stays lazy", "没见过输入的层仍是惰性层"},
            {"it has become a Linear", "它变成了 Linear"});
    }
    return is_not_left_alone(answer.tensors.at(0), "0.weight");
}

Call a_nested_net(Trial& trial) {
    return nested_net(trial, {3, 5, 4, 2});
}

}  // namespace

Exercise every_linear() {
    return {
        .title = {"Every Linear of a network", "网络中的每一个 Linear"},
        .tasks =
            {
                {"weights",
                 4,
                 {"the weight of every Linear is from N(0, 0.01²), nested ones included",
                  "每个 Linear 的权重都取自 N(0, 0.01²)，嵌套在里面的也不例外"},
                 draws_the_weights},
                {"biases", 2, {"every bias is 0", "偏置全部为 0"}, zeroes_the_biases},
                {"others",
                 2,
                 {"a Linear without bias is no obstacle, nor is a lazy layer that has seen no "
                  "input",
                  "没有偏置的 Linear、没见过输入的惰性层，都不妨碍初始化"},
                 passes_lazy_layers_by},
                nn::exercise::generator_task(2, a_nested_net),
            },
        .teaches =
            {"An initializer must be ready for every module that a network may hold: it asks what "
             "each one is now, and touches only what it knows.",
             "初始化函数要应付网络里可能出现的任何模块：先问它此刻是什么，只动自己认识的。"},
        .read_on =
            {"Section 01, \"Layers that are passed by\": why a lazy layer keeps its default.",
             "第 01 节“被跳过的层”：惰性层为什么会留着默认值。"},
        .may_call = {"normal_", "zeros_", "constant_"},
    };
}

const nn::exercise::Registration every_linear_registration{every_linear};

}  // namespace parameter_initialization::exercises
