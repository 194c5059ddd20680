#include <fmt/format.h>

#include "exercise/exercise.hpp"

namespace parameter_initialization::exercises {

using nn::Tensor;
using nn::call::Call;
using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;

namespace {

constexpr std::size_t blocks = 12;

// The one that holds a Sequential.
constexpr std::size_t nested = 3;

// What is asked for, and what became of the network.
struct Run {
    Call call;
    std::size_t xavier;
    std::size_t constant;
    std::vector<Tensor> parameters;

    [[nodiscard]] const Tensor& weight(std::size_t block) const { return parameters[2 * block]; }
};

std::string name_of(std::size_t parameter) {
    const std::size_t block = parameter / 2;
    return fmt::format("{}{}.{}", block, block == nested ? ".0" : "",
                       parameter % 2 == 0 ? "weight" : "bias");
}

// Block 1 gets Xavier's law: "1" is a prefix of "10" and "11" as well.
Call network(Trial& trial, std::size_t constant) {
    Call call{.function = "by_name", .seed = trial.seed()};
    for (std::size_t i = 0; i <= blocks; ++i) {
        call.shape.push_back(trial.size(3, 7));
    }
    call.shape[1] = trial.size(215, 245);
    call.shape[2] = trial.size(55, 65);
    call.numbers = {1.0, static_cast<double>(constant)};
    return call;
}

Run run(Trial& trial, std::size_t constant) {
    Run run{.call = network(trial, constant), .xavier = 1, .constant = constant, .parameters = {}};
    const nn::Shape& widths = run.call.shape;
    std::vector<nn::Shape> shapes;
    for (std::size_t i = 0; i < blocks; ++i) {
        shapes.push_back({widths[i + 1], widths[i]});
        shapes.push_back({widths[i + 1]});
    }
    run.parameters = trial.tensors(run.call, shapes);
    return run;
}

// The driver's first numbers.
Tensor before(const Run& run, std::size_t parameter) {
    return xt::full_like(run.parameters[parameter], static_cast<float>(parameter) + 0.5F);
}

nn::Text named(std::size_t parameter) {
    return {name_of(parameter), name_of(parameter)};
}

Finding draws_xavier(Trial& trial) {
    const Run result = run(trial, trial.size(4, 9));
    const nn::Shape& widths = result.call.shape;
    return nn::exercise::follows(
        result.weight(1), nn::stats::Draw{.family = nn::stats::Family::uniform,
                                          .rule = nn::stats::FanRule::average,
                                          .fans = {.fan_in = static_cast<double>(widths[1]),
                                                   .fan_out = static_cast<double>(widths[2])}});
}

Finding is_constant(Trial& trial, std::size_t block) {
    const Run result = run(trial, block);
    const Tensor expected = xt::full_like(result.weight(block), 42.0F);
    return nn::exercise::equals(result.weight(block), expected, named(2 * block));
}

Finding sets_the_constant(Trial& trial) {
    return nn::exercise::first_failure(
        {is_constant(trial, trial.size(4, 9)), is_constant(trial, nested)});
}

std::optional<nn::Text> why_changed(const Run& result, std::size_t parameter) {
    const std::size_t block = parameter / 2;
    if (block == result.xavier || block == result.constant) {
        return nn::Text("a bias taken for a weight", "把偏置当成了权重");
    }
    if (name_of(parameter).starts_with(std::to_string(result.xavier))) {
        return nn::Text(R"(a prefix without the dot: "10.weight" starts with "1" too)",
                        R"(前缀少了点号："10.weight" 也以 "1" 开头)");
    }
    return {};
}

// Who does nothing has kept nothing on purpose: the two weights must have changed.
Finding keeps_the_rest(Trial& trial) {
    const Run result = run(trial, blocks - 1);
    for (const std::size_t block : {result.xavier, result.constant}) {
        if (result.weight(block) == before(result, 2 * block)) {
            return nn::exercise::failed({fmt::format("new numbers in {}", name_of(2 * block)),
                                         fmt::format("{} 有新的数", name_of(2 * block))},
                                        {"it is still as it was", "它还是原来的样子"});
        }
    }
    for (std::size_t p = 0; p < result.parameters.size(); ++p) {
        const bool is_set = p == 2 * result.xavier || p == 2 * result.constant;
        if (!is_set && result.parameters[p] != before(result, p)) {
            return nn::exercise::failed(
                {fmt::format("{} as it was", name_of(p)), fmt::format("{} 保持原样", name_of(p))},
                {fmt::format("it has other numbers, such as {:.4g}", result.parameters[p].flat(0)),
                 fmt::format("它的数变了，例如 {:.4g}", result.parameters[p].flat(0))},
                why_changed(result, p));
        }
    }
    return nn::exercise::passed();
}

Call a_net_by_name(Trial& trial) {
    return network(trial, trial.size(4, 9));
}

}  // namespace

Exercise by_name() {
    return {
        .title = {"Blocks by name", "按名称逐块初始化"},
        .tasks =
            {
                {"xavier",
                 3,
                 {"the weights of one block follow Xavier's uniform law",
                  "一块的权重服从 Xavier 均匀分布"},
                 draws_xavier},
                {"constant",
                 3,
                 {"the weights of another are 42, also where the block holds layers of its own",
                  "另一块的权重都是 42，块里还有层时也一样"},
                 sets_the_constant},
                {"rest",
                 3,
                 {"every bias and every other block keeps what it has",
                  "所有偏置与其余各块保持原样"},
                 keeps_the_rest},
                nn::exercise::generator_task(1, a_net_by_name),
            },
        .teaches =
            {"A name is a path, and a path has parts. Compare whole parts: \"1\" is the start of "
             "\"10\", but \"1.\" is not.",
             "名称是一条路径，路径由若干段组成。比较时要比整段：\"10\" 以 \"1\" 开头，却不以 "
             "\"1.\" 开头。"},
        .read_on = {"Section 03, \"What nobody touches\".", "第 03 节“没人碰过的参数”。"},
        .may_call = {"xavier_uniform_", "uniform_", "constant_", "calculate_fans"},
    };
}

const nn::exercise::Registration by_name_registration{by_name};

}  // namespace parameter_initialization::exercises
