// Will it survive 50 layers? The signal, what two inputs differ in, and the gradient, for weights of any size.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "language/power_of_ten.hpp"
#include "language/say.hpp"
#include "live/figures/list.hpp"
#include "numerical_stability/00_vanishing/section.hpp"

namespace book {
namespace {

using nn::say;
using nn::Text;
using nn::section::Curve;
using numerical_stability::layers;

// Between these a format has numbers: from the smallest above 0 to the largest.
struct Format {
    const char* name;
    double least;
    double most;
};
const std::array<Format, 3> formats{{{"float16", 0x1p-24, 65504.0},
                                     {"bfloat16", 0x1p-133, 0x1.FEp127},
                                     {"float32", 0x1p-149, std::numeric_limits<float>::max()}}};

struct Courses {
    std::vector<double> signal;
    std::vector<double> differences;
    std::vector<double> gradient;

    [[nodiscard]] bool all_of(bool (*holds)(double, const Format&), const Format& format) const {
        return std::ranges::all_of(std::array{&signal, &gradient}, [&](const auto* course) {
            return std::ranges::all_of(*course, [&](double x) { return holds(x, format); });
        });
    }
};

// Of a mean square: whether a typical number is not too small, and not too large.
bool is_above_least(double square, const Format& format) {
    return !(square < format.least * format.least);
}
bool is_below_most(double square, const Format& format) {
    return square <= format.most * format.most;
}

nn::Layer layer_of(const Settings& settings, std::size_t width) {
    nn::Linear linear(width, width, {.bias = settings.is_on("bias")});
    // PyTorch's default weight has the standard deviation 1/√(3·width)
    linear.weight() *= static_cast<float>(settings.number("std") * std::sqrt(3.0));
    nn::Sequential layer{std::move(linear)};
    if (settings.is_on("norm")) {
        layer.append(nn::LayerNorm(width));
    }
    const std::string& activation = settings.word("activation");
    if (activation == "relu") {
        layer.append(nn::ReLU());
    } else if (activation == "tanh") {
        layer.append(nn::Tanh());
    } else if (activation == "sigmoid") {
        layer.append(nn::Sigmoid());
    }
    return settings.is_on("residual") ? nn::Layer(nn::Residual{std::move(layer)})
                                      : nn::Layer(std::move(layer));
}

Courses courses(const Settings& settings) {
    constexpr std::size_t samples = 16;
    const auto width = static_cast<std::size_t>(settings.number("width"));
    auto net = numerical_stability::stack(layers, [&] { return layer_of(settings, width); });
    Courses found;
    nn::Tensor signal = numerical_stability::noise(samples, width);
    for (const auto& layer : net.named_children()) {
        signal = layer.module(signal);
        found.signal.push_back(numerical_stability::mean_square(signal));
        found.differences.push_back(numerical_stability::difference(signal));
    }
    found.gradient =
        numerical_stability::send_back(net, numerical_stability::noise(samples, width));
    return found;
}

// The edges that a course comes near: float16's always, so that a small change does not move them.
std::vector<Curve> edges(const Courses& courses) {
    std::vector<Curve> all;
    const auto add = [&all](const Format& format, double edge) {
        all.push_back({.name = {format.name, format.name},
                       .values = std::vector<double>(layers, edge * edge),
                       .is_bound = true});
    };
    const bool is_low = !courses.all_of(is_above_least, formats.front());
    const bool is_high = !courses.all_of(is_below_most, formats.front());
    for (const Format& format : formats) {
        const bool is_first = &format == &formats.front();
        if (is_first || is_low) {
            add(format, format.least);
        }
        if (is_first || is_high) {
            add(format, format.most);
        }
    }
    return all;
}

// As the text writes it: 0.17, 8.3·10⁻⁴.
std::string in_prose(double value) {
    if (value == 0.0 || (0.01 <= value && value < 100.0)) {
        return fmt::format("{:.2g}", value);
    }
    const std::string digits = fmt::format("{:.1e}", value);
    const std::size_t e = digits.find('e');
    return digits.substr(0, e) + "·" + nn::power_of_ten(std::stoi(digits.substr(e + 1)));
}

// The first layer, counted from 1, whose number is such; 0 for none.
template <class Is>
std::size_t first_layer(const std::vector<double>& course, Is is) {
    const auto found = std::ranges::find_if(course, is);
    return found == course.end() ? 0 : static_cast<std::size_t>(found - course.begin()) + 1;
}

Text in_formats(const Courses& courses) {
    const auto holds = [&](const Format& format) {
        return courses.all_of(is_above_least, format) && courses.all_of(is_below_most, format);
    };
    if (holds(formats[0])) {
        return {"Yes, and float16 would do", "能，用 float16 也够"};
    }
    return holds(formats[1]) ? Text{"In float32 and in bfloat16, but not in float16",
                                    "float32 和 bfloat16 撑得住，float16 不行"}
                             : Text{"In float32 alone, and barely", "只有 float32 勉强撑得住"};
}

Text answer_of(const Courses& courses) {
    const auto is_lost = [](double x) { return !std::isfinite(x); };
    const auto is_nothing = [](double x) { return x == 0.0; };
    const double arriving = courses.gradient.front();
    if (const auto layer = first_layer(courses.signal, is_lost)) {
        return say("No: after layer {} the signal is too large for float32.",
                   "不能：第 {} 层之后，信号大到 float32 装不下。", layer);
    }
    if (const auto layer = first_layer(courses.signal, is_nothing)) {
        return say("No: after layer {} every number is 0, even in float32.",
                   "不能：第 {} 层之后，连 float32 里也全是 0。", layer);
    }
    if (const auto layer = first_layer(courses.differences, is_nothing)) {
        return say(
            "No: the signal goes on, but after layer {} rounding has swallowed what two "
            "inputs differ in; the gradient reaches layer 1 with a mean square of {}.",
            "不能：信号还在，但到第 {} 层之后，不同输入的差异已被舍入吞没；梯度回到第 1 "
            "层时，均方值为 {}。",
            layer, in_prose(arriving));
    }
    if (is_lost(arriving)) {
        return {"No: the signal arrives, but the gradient grows too large for float32.",
                "不能：信号到了，梯度却大到 float32 装不下。"};
    }
    if (is_nothing(arriving)) {
        return {"No: the signal arrives, but nothing of the gradient reaches layer 1.",
                "不能：信号到了，梯度却没有一点能回到第 1 层。"};
    }
    return say(
        "{}: the signal leaves layer 50 with a mean square of {}, and the gradient reaches layer 1 "
        "with {}.",
        "{}：信号离开第 50 层时均方值为 {}，梯度回到第 1 层时为 {}。", in_formats(courses),
        in_prose(courses.signal.back()), in_prose(arriving));
}

Drawing draw_survival(const Settings& settings) {
    const Courses found = courses(settings);
    std::vector<Curve> curves{{{"signal", "信号"}, found.signal},
                              {{"differences", "差异"}, found.differences},
                              {{"gradient", "梯度"}, found.gradient}};
    std::ranges::move(edges(found), std::back_inserter(curves));
    return {{picture_of(numerical_stability::over_layers(
                "courses",
                {"Mean squares along 50 layers, and where number formats end",
                 "沿 50 层的均方值，以及各种数值格式的尽头"},
                std::move(curves)))},
            answer_of(found)};
}

}  // namespace

LiveFigure survive() {
    return {
        .name = "survive",
        .question = {"Will it survive 50 layers?", "能撑过 50 层吗？"},
        .controls =
            {{.key = "std",
              .label = {"Weights' standard deviation × √width", "权重的标准差 × √宽度"},
              .value = "0.577",
              .choices = {{"0.577", {"PyTorch", "PyTorch"}},
                          {"1", {"Xavier", "Xavier"}},
                          {"1.414", {"Kaiming", "Kaiming"}}},
              .slider = Slider{.low = -1, .high = 1, .step = 0.01, .base = 10}},
             {.key = "width",
              .label = {"Width", "宽度"},
              .value = "128",
              .slider = Slider{.low = 4, .high = 9, .step = 1, .base = 2}},
             {.key = "activation",
              .label = {"Activation", "激活函数"},
              .value = "relu",
              .choices = {{"linear", {"none", "无"}},
                          {"relu", {"ReLU", "ReLU"}},
                          {"tanh", {"tanh", "tanh"}},
                          {"sigmoid", {"sigmoid", "sigmoid"}}}},
             {.key = "bias", .label = {"PyTorch's biases", "PyTorch 的偏置"}, .value = "on"},
             {.key = "norm", .label = {"LayerNorm", "LayerNorm"}, .value = "off"},
             {.key = "residual", .label = {"Residual connections", "残差连接"}, .value = "off"}},
        .draw = draw_survival};
}

}  // namespace book
