#include <fmt/format.h>

#include "exercise/exercise.hpp"

namespace parameter_initialization::exercises {

using nn::exercise::Exercise;
using nn::exercise::Finding;
using nn::exercise::Trial;
using nn::exercise::WrongNumber;

namespace {

std::size_t product(const nn::Shape& lengths, std::size_t from) {
    std::size_t count = 1;
    for (std::size_t d = from; d < lengths.size(); ++d) {
        count *= lengths[d];
    }
    return count;
}

WrongNumber wrong(std::size_t value, const nn::Text& looks_like) {
    return {static_cast<double>(value), looks_like};
}

// One of the fans: that of the units that shape[units] counts.
Finding fan_is_right(Trial& trial, const nn::Shape& shape, std::size_t units) {
    const std::string function = units == 1 ? "fan_in" : "fan_out";
    const std::string of = nn::to_string(shape);
    const std::size_t field = product(shape, 2);
    std::vector<WrongNumber> known{
        wrong(shape[1 - units] * field, {"fan_in and fan_out swapped", "fan_in 与 fan_out 互换"}),
        wrong(product(shape, 0), {"the number of elements for the fan", "用元素个数代替 fan"})};
    if (shape.size() > 2) {
        std::size_t sum = 0;
        for (std::size_t d = 2; d < shape.size(); ++d) {
            sum += shape[d];
        }
        known.push_back(
            wrong(shape[units], {"fans without the receptive field", "fan 没有乘感受野"}));
        known.push_back(wrong(shape[units] * shape[2],
                              {"the first length of the kernel only", "只乘了卷积核的第一维"}));
        known.push_back(wrong(
            shape[units] * sum,
            {"the lengths of the kernel added, not multiplied", "卷积核各维相加，而不是相乘"}));
    }
    const double found = trial.number({.function = function, .shape = shape});
    return nn::exercise::is_close(found, static_cast<double>(shape[units] * field),
                                  {function + " of " + of, of + " 的 " + function}, known);
}

Finding fans_are_right(Trial& trial, const nn::Shape& shape) {
    return nn::exercise::first_failure(
        {fan_is_right(trial, shape, 1), fan_is_right(trial, shape, 0)});
}

Finding counts_a_linear(Trial& trial) {
    return nn::exercise::first_failure(
        {fans_are_right(trial, {trial.size(2, 9), trial.size(20, 90)}),
         fans_are_right(trial, {trial.size(20, 90), trial.size(2, 9)}),
         fans_are_right(trial, {1, trial.size(20, 90)})});
}

Finding counts_a_convolution(Trial& trial) {
    const std::size_t out = trial.size(20, 40);
    const std::size_t in = trial.size(3, 9);
    return nn::exercise::first_failure({fans_are_right(trial, {out, in, trial.size(3, 7)}),
                                        fans_are_right(trial, {out, in, 3, trial.size(4, 7)}),
                                        fans_are_right(trial, {in, out, 2, 3, trial.size(4, 7)}),
                                        fans_are_right(trial, {out, in, 1, 1})});
}

Finding refuses(Trial& trial, const std::string& function, const nn::Shape& shape) {
    const auto answer = trial.ask({.function = function, .shape = shape});
    if (answer.text == "ShapeError") {
        return nn::exercise::passed();
    }
    const std::string of = nn::to_string(shape);
    return nn::exercise::failed({fmt::format("{} throws nn::ShapeError for {}", function, of),
                                 fmt::format("{} 对 {} 抛出 nn::ShapeError", function, of)},
                                {"it returns a number", "它返回了一个数"});
}

Finding refuses_a_bias(Trial& trial) {
    const nn::Shape bias{trial.size(2, 90)};
    return nn::exercise::first_failure({refuses(trial, "fan_in", bias),
                                        refuses(trial, "fan_out", bias),
                                        refuses(trial, "fan_in", {})});
}

}  // namespace

Exercise fans() {
    return {
        .title = {"The fans of a weight", "权重的 fan_in 与 fan_out"},
        .tasks =
            {
                {"linear",
                 3,
                 {"fan_in and fan_out of a Linear's weight", "Linear 权重的 fan_in 与 fan_out"},
                 counts_a_linear},
                {"convolution",
                 5,
                 {"fan_in and fan_out of a convolution's weight, with one, two and three kernel "
                  "dimensions",
                  "卷积权重的 fan_in 与 fan_out，卷积核有一维、二维和三维"},
                 counts_a_convolution},
                {"bias",
                 2,
                 {"a bias has no fans, and is refused", "偏置没有 fan，应当拒绝"},
                 refuses_a_bias},
            },
        .teaches =
            {"The fans are all that an initializer knows of a layer: they count the terms of the "
             "sums that the layer forms, forward and backward.",
             "初始化方法对一层的了解，就只有 "
             "fan：它们数的是这一层在前向和反向各要把多少项加起来。"},
        .read_on = {"Section 00, \"Which law they follow\": why fan_in sets the bound.",
                    "第 00 节“它们服从什么分布”：为什么界限由 fan_in 决定。"},
    };
}

const nn::exercise::Registration fans_registration{fans};

}  // namespace parameter_initialization::exercises
