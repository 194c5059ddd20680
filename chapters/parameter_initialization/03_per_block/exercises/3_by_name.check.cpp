#include "3_by_name.hpp"

#include "catalogue/catalogue.hpp"
#include "exercise/exercise.hpp"

namespace parameter_initialization::checks::by_name {
namespace {

using namespace nn;
using namespace nn::exercise;

constexpr std::size_t blocks = 12;
constexpr std::size_t nested = 3;  // the block that holds a Sequential

// Twelve blocks of one Linear each, with numbers that nobody knows. Block 1 is large, and gets Xavier's
// law: "1" is a prefix of "10" and "11" as well.
Sequential network(Trial& trial) {
    std::vector<std::size_t> widths(blocks + 1);
    std::ranges::generate(widths, [&trial] { return trial.size(3, 7); });
    widths[1] = trial.size(215, 245);
    widths[2] = trial.size(55, 65);
    Sequential net;
    for (std::size_t i = 0; i < blocks; ++i) {
        Linear linear(widths[i], widths[i + 1]);
        if (i == nested) {
            net.append(Sequential{std::move(linear), ReLU()});
        } else {
            net.append(std::move(linear));
        }
    }
    return scrambled(trial, std::move(net));
}

Sequential initialize(Trial& trial, Sequential& net, std::size_t constant) {
    return trial.call(YOURS(by_name), net, "1", std::to_string(constant), trial.generator());
}

void draws_xavier(Trial& trial) {
    Sequential net = network(trial);
    Sequential drawn = initialize(trial, net, trial.size(4, 9));
    const Tensor weight = drawn.get_parameter("1.weight");
    expect_follows(weight, stats::Draw{.family = stats::Family::uniform,
                                       .rule = stats::FanRule::average,
                                       .fans = catalogue::fans_of(nn::shape(weight))});
}

void sets_the_constant(Trial& trial) {
    for (const std::size_t block : {trial.size(4, 9), nested}) {
        Sequential net = network(trial);
        Sequential set = initialize(trial, net, block);
        expect_filled(set, fmt::format("{}{}.weight", block, block == nested ? ".0" : ""), 42.0);
    }
}

std::optional<Text> why_changed(const std::string& name) {
    if (name == "1.bias" || name == "11.bias") {
        return Text("a bias taken for a weight", "把偏置当成了权重");
    }
    if (name.starts_with('1')) {
        return Text(R"(a prefix without the dot: "10.weight" starts with "1" too)",
                    R"(前缀少了点号："10.weight" 也以 "1" 开头)");
    }
    return {};
}

// Who does nothing has kept nothing on purpose: the two weights must have changed.
void keeps_the_rest(Trial& trial) {
    Sequential net = network(trial);
    Sequential found = initialize(trial, net, blocks - 1);
    for (const auto& [name, parameter] : found.named_parameters()) {
        if (name == "1.weight" || name == "11.weight") {
            expect_new(found, net, name);
        } else {
            expect_equal(parameter, net.get_parameter(name), {name, name}, why_changed(name));
        }
    }
}

Tensor draw(Trial& trial, const call::Stream& stream) {
    Sequential net = network(trial);
    return trial.call(YOURS(by_name), net, "1", "5", stream).get_parameter("1.weight");
}

const Registration registration{
    {.tasks = {{"xavier", 3, draws_xavier},
               {"constant", 3, sets_the_constant},
               {"rest", 3, keeps_the_rest},
               generator_task(1, draw)},
     .may_call = {"xavier_uniform_", "uniform_", "constant_", "calculate_fans"}}};

}  // namespace
}  // namespace parameter_initialization::checks::by_name
