#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "exercise/exercise.hpp"

namespace parameter_initialization::exercises {

using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;

namespace {

constexpr float untouched_value = 7.0F;  // the driver fills every parameter with it

// A value that is not the untouched one, and that float32 holds only rounded.
double any_value(Trial& trial) {
    return trial.number_between(-2.0, 2.0) / 3.0;
}

nn::Shape any_units(Trial& trial) {
    return {trial.size(2, 5), trial.size(6, 9), trial.size(2, 5), trial.size(1, 3)};
}

struct Layer {
    const char* en;
    const char* zh;
};

constexpr std::array layers{
    Layer{"the first Linear", "第一个 Linear"},
    Layer{"the Linear in the inner Sequential", "内层 Sequential 里的 Linear"},
    Layer{"the last Linear", "最后一个 Linear"}};

// Every number of the tensor is `value`.
Finding is_constant(const nn::Tensor& found, double value, const nn::Text& what) {
    const auto right = static_cast<float>(value);
    const auto* const wrong =
        std::ranges::find_if(found.storage(), [right](float x) { return x != right; });
    if (wrong == found.storage().end()) {
        return nn::exercise::passed();
    }
    const nn::Text expected{fmt::format("{} is {:.6g} everywhere", what.en(), value),
                            fmt::format("{}处处是 {:.6g}", what.zh(), value)};
    const auto untouched = std::ranges::count(found.storage(), untouched_value);
    if (untouched != 0) {
        return nn::exercise::failed(
            expected,
            {fmt::format("{} of {} numbers are left as they were", untouched, found.size()),
             fmt::format("{} 个数中有 {} 个还是原来的样子", found.size(), untouched)});
    }
    return nn::exercise::failed(expected,
                                {fmt::format("{:.6g}", *wrong), fmt::format("{:.6g}", *wrong)});
}

std::vector<nn::Tensor> set(Trial& trial, const nn::Shape& n, double value) {
    return trial.tensors({.function = "constant", .shape = n, .numbers = {value, 0.0}},
                         {{n[1], n[0]}, {n[1]}, {n[2], n[1]}, {n[2]}, {n[3], n[2]}, {n[3]}});
}

Finding sets_the_weights(Trial& trial) {
    for (const double value : {any_value(trial), 1.0, 0.0}) {
        const auto found = set(trial, any_units(trial), value);
        for (std::size_t i = 0; i < layers.size(); ++i) {
            const auto [en, zh] = layers[i];
            Finding finding =
                is_constant(found[2 * i], value,
                            {fmt::format("the weight of {}", en), fmt::format("{}的权重", zh)});
            if (!finding.passed) {
                return finding;
            }
        }
    }
    return nn::exercise::passed();
}

Finding sets_the_biases(Trial& trial) {
    const auto found = set(trial, any_units(trial), any_value(trial));
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const auto [en, zh] = layers[i];
        Finding finding =
            is_constant(found[2 * i + 1], 0.0,
                        {fmt::format("the bias of {}", en), fmt::format("{}的偏置", zh)});
        if (!finding.passed) {
            return finding;
        }
    }
    return nn::exercise::passed();
}

// Here the inner Linear has no bias, and a lazy layer that has seen no input stands before it.
Finding passes_others_by(Trial& trial) {
    const nn::Shape n = any_units(trial);
    const double value = any_value(trial);
    const auto found = trial.tensors({.function = "constant", .shape = n, .numbers = {value, 1.0}},
                                     {{n[1], n[0]}, {n[1]}, {n[2], n[1]}, {n[3], n[2]}, {n[3]}});
    for (const std::size_t i : {0U, 2U, 3U}) {
        if (found[i].flat(0) == untouched_value) {
            return nn::exercise::failed(
                {"the weight of every Linear is written", "每个 Linear 的权重都写到了"},
                {"one is left as it was", "有一个还是原来的样子"});
        }
    }
    return nn::exercise::passed();
}

}  // namespace

Exercise constant() {
    return {
        .title = {"The same number everywhere", "处处同一个数"},
        .tasks =
            {
                {"weights",
                 5,
                 {"every weight of every Linear is the constant",
                  "每个 Linear 的每个权重都是该常数"},
                 sets_the_weights},
                {"biases", 3, {"every bias is 0", "偏置全部为 0"}, sets_the_biases},
                {"others",
                 2,
                 {"a Linear without bias is no obstacle, nor is a lazy layer that has seen no "
                  "input",
                  "没有偏置的 Linear、没见过输入的惰性层，都不妨碍设值"},
                 passes_others_by},
            },
        .teaches = {"weight() hands out the parameter itself. Keep it by reference: what is "
                    "written to a copy "
                    "never reaches the network.",
                    "weight() 交出的是参数本身，要用引用接住：写进副本的数，网络永远看不到。"},
        .read_on = {"Section 02, \"Eight units say the same\": what such a network computes.",
                    "第 02 节“八个单元的输出都一样”：这样的网络算出什么。"},
    };
}

const nn::exercise::Registration constant_registration{constant};

}  // namespace parameter_initialization::exercises
