#include <array>
#include <span>

#include <fmt/format.h>

#include "exercise/exercise.hpp"

namespace parameter_initialization::exercises {

using nn::Shape;
using nn::Tensor;
using nn::call::Call;
using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;

namespace {

constexpr std::array<const char*, 4> paths{"0.weight", "0.bias", "2.weight", "2.bias"};

Call network(Trial& trial, const char* function) {
    return {.function = function, .seed = trial.seed(), .shape = {trial.size(3, 9)}};
}

// The shapes of the four paths, so many times.
std::vector<Shape> shapes_of_paths(const Call& call, std::size_t times) {
    const std::size_t width = call.shape[0];
    std::vector<Shape> all;
    for (std::size_t i = 0; i < times; ++i) {
        all.insert(all.end(), {{width, width}, {width}, {width, width}, {width}});
    }
    return all;
}

Finding is(const Tensor& found, const Tensor& expected, std::size_t path, const nn::Text& when) {
    return nn::exercise::equals(
        found, expected,
        {fmt::format("{}{}", paths[path], when.en()), fmt::format("{}{}", when.zh(), paths[path])});
}

Finding looks_like(Finding finding, const nn::Text& mistake) {
    if (!finding.passed) {
        finding.looks_like = mistake;
    }
    return finding;
}

Finding shares_a_layer(Trial& trial) {
    const Call call = network(trial, "tied");
    const auto found = trial.tensors(call, shapes_of_paths(call, 2));
    const std::string names = trial.ask(call).text;
    Finding shows =
        looks_like(nn::exercise::first_failure(
                       {is(found[2], found[0], 2, {" (as 0.weight)", "（与 0.weight 相同）"}),
                        is(found[6], found[0] + 1.0F, 2,
                           {" after 1 is added to 0.weight", "给 0.weight 加 1 之后的 "}),
                        is(found[5], found[1] + 2.0F, 1,
                           {" after 2 is added to 2.bias", "给 2.bias 加 2 之后的 "})}),
                   {"two layers: they may have equal numbers, but each has its own",
                    "两个层：即使数相同，也各有一份"});
    if (!shows.passed || names == "0.weight, 0.bias") {
        return shows;
    }
    return nn::exercise::failed({"the parameters 0.weight, 0.bias: a shared one stands once",
                                 "参数 0.weight, 0.bias：共享的只列一次"},
                                {names, names});
}

// The law of a Linear's own draw is not asked for: only where it draws from.
Finding ties_by_its_generator(Trial& trial) {
    return trial.draws_from_its_generator(network(trial, "tied"));
}

// The driver's network counts from 1 on.
std::vector<Tensor> counted(const Call& call) {
    std::vector<Tensor> parameters;
    float number = 1.0F;
    for (const Shape& shape : shapes_of_paths(call, 1)) {
        if (parameters.size() == 2) {
            break;
        }
        parameters.push_back(nn::uninitialized(shape));
        for (float& value : parameters.back()) {
            value = number;
            number += 1.0F;
        }
    }
    return {parameters[0], parameters[1], parameters[0], parameters[1]};
}

Finding has_the_numbers(std::span<const Tensor> found, const Call& call, const nn::Text& when) {
    const auto expected = counted(call);
    for (std::size_t p = 0; p < paths.size(); ++p) {
        const Finding finding = is(found[p], expected[p], p, when);
        if (!finding.passed) {
            const bool is_first_right = found[0] == expected[0] && found[1] == expected[1];
            return is_first_right
                       ? looks_like(
                             finding,
                             {"a loop over named_parameters, which lists what is shared "
                              "once: 2.weight is not among them",
                              "对 named_parameters 的循环：共享的只列一次，2.weight 不在其中"})
                       : finding;
        }
    }
    return nn::exercise::passed();
}

Finding copies_both_layers(Trial& trial) {
    const Call call = network(trial, "untied_copy");
    const auto found = trial.tensors(call, shapes_of_paths(call, 3));
    return has_the_numbers(std::span(found).first(4), call, {" of the copy", "副本的 "});
}

Finding shares_nothing(Trial& trial) {
    const Call call = network(trial, "untied_copy");
    const auto found = trial.tensors(call, shapes_of_paths(call, 3));
    const std::span<const Tensor> all(found);
    const nn::Text after{" of the copy, after an edit of the other layer",
                         "修改另一层之后，副本的 "};
    return nn::exercise::first_failure(
        {looks_like(nn::exercise::first_failure(
                        {is(all[6], all[2], 2, after), is(all[5], all[1], 1, after)}),
                    {"a copy that is tied as well", "副本也绑在了一起"}),
         looks_like(has_the_numbers(
                        all.last(4), call,
                        {" of the network, after an edit of the copy", "修改副本之后，原网络的 "}),
                    {"a copy that shares its layers with the network", "副本与原网络共享了层"})});
}

}  // namespace

Exercise tie() {
    return {
        .title = {"Tie two layers, and untie a copy", "绑定两层，再得到解开的副本"},
        .tasks =
            {
                {"tied",
                 4,
                 {"an edit of one layer shows in the other, and the parameters are listed once",
                  "修改一层，另一层随之改变，参数只列一次"},
                 shares_a_layer},
                {"generator",
                 1,
                 {"tied draws from the generator that it is given", "tied 从传给它的生成器抽取"},
                 ties_by_its_generator},
                {"numbers",
                 3,
                 {"untied_copy has the network's numbers in both layers",
                  "untied_copy 的两层都有原网络的数"},
                 copies_both_layers},
                {"apart",
                 2,
                 {"an edit of the copy shows nowhere else", "修改副本的一处，别处都不变"},
                 shares_nothing},
            },
        .teaches =
            {"Two layers are tied when they are one object with two places. The list of parameters "
             "has it once, so an optimizer steps once; a copy by that list misses the second "
             "place.",
             "两层绑定，就是同一个对象占了两个位置。参数列表里它只出现一次，优化器也只更新一次；照"
             "这个列表去复"
             "制，就会漏掉第二个位置。"},
        .read_on = {"Section 05, \"A copy is not the network\".", "第 05 节“副本不是网络”。"},
    };
}

const nn::exercise::Registration tie_registration{tie};

}  // namespace parameter_initialization::exercises
