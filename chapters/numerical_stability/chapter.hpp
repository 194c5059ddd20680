#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "nn/nn.hpp"
#include "section/chapter.hpp"

/// What the sections of the chapter share. Each stands alone: no story runs through them.
namespace numerical_stability {

struct Chapter {
    static nn::Text title() { return {"Numerical Stability", "数值稳定性"}; }
    static constexpr int number = 2;
};

/// What gives a weight its first numbers, and the name that it goes by in outputs and charts.
struct Rule {
    nn::Text name;
    std::function<void(nn::Parameter&)> initialize;

    /// Applies it to every weight of a network, and sets every bias to 0. A rule without a function leaves the
    /// network as it was built.
    void operator()(nn::Module& net) const {
        if (!initialize) {
            return;
        }
        net.apply([this](nn::Module& module) {
            if (auto* linear = module.as<nn::Linear>()) {
                initialize(linear->weight());
                if (linear->has_bias()) {
                    nn::init::zeros_(linear->bias());
                }
            }
        });
    }
};

inline double mean_square(const nn::Tensor& values) {
    double sum = 0.0;
    for (const double value : values) {
        sum += value * value;
    }
    return sum / static_cast<double>(values.size());
}

/// Standard normal numbers: a signal to send forward, or a gradient to send back.
inline nn::Tensor noise(std::size_t rows, std::size_t columns) {
    nn::Tensor numbers = nn::uninitialized({rows, columns});
    nn::init::normal_(numbers);
    return numbers;
}

/// A network of layers one after another, each made by `make`.
template <class Make>
nn::Sequential stack(std::size_t layers, Make make) {
    nn::Sequential net;
    for (std::size_t i = 0; i < layers; ++i) {
        net.append(make());
    }
    return net;
}

/// The mean square of a signal after each layer.
inline std::vector<double> send_forward(nn::Sequential& net, nn::Tensor signal) {
    std::vector<double> course;
    for (const auto& layer : net.named_children()) {
        signal = layer.module(signal);
        course.push_back(mean_square(signal));
    }
    return course;
}

/// The mean square of a gradient before each layer, on its way back through layers that a signal has gone
/// through.
inline std::vector<double> send_back(nn::Sequential& net, nn::Tensor gradient) {
    std::vector<double> course(net.size());
    for (std::size_t i = net.size(); i-- > 0;) {
        gradient = net[static_cast<std::ptrdiff_t>(i)].backward(gradient);
        course[i] = mean_square(gradient);
    }
    return course;
}

/// A number as it is shown where it went through products of matrices: every machine agrees on two digits.
inline std::string two_digits(double value) {
    return value == 0.0 ? "0" : fmt::format("{:.1e}", value);
}

/// The same with one digit, for what depends on the rounding of a hundred thousand sums.
inline std::string one_digit(double value) {
    return fmt::format("{:.0e}", value);
}

/// One line of a table.
inline std::string row(std::string_view name, const std::vector<double>& values,
                       std::string (*shown)(double) = two_digits) {
    std::string text = fmt::format("{:<22}", name);
    for (const double value : values) {
        text += fmt::format("{:>9}", shown(value));
    }
    return text + '\n';
}

/// A line, or more, of a table as `show` takes it: without its last line break.
inline void show_table(nn::section::Output& out, const std::string& head, std::string rows) {
    rows.pop_back();
    out.show(head, rows);
}

/// The values of a course at these layers, counted from 1.
inline std::vector<double> at(const std::vector<double>& course,
                              const std::vector<std::size_t>& layers) {
    std::vector<double> values(layers.size());
    std::ranges::transform(layers, values.begin(),
                           [&course](std::size_t layer) { return course[layer - 1]; });
    return values;
}

/// Lines over the layers, on a logarithmic scale.
inline nn::section::Chart over_layers(std::string id, nn::Text caption,
                                      std::vector<nn::section::Curve> curves) {
    return {.id = std::move(id),
            .caption = std::move(caption),
            .along = {"layer", "层"},
            .from = 1,
            .step = 1,
            .scale = nn::section::Chart::Scale::logarithmic,
            .curves = std::move(curves)};
}

inline Rule xavier() {
    return {{"Xavier", "Xavier"}, [](nn::Parameter& w) { nn::init::xavier_uniform_(w); }};
}

/// Kaiming's rule for ReLU, its variance multiplied.
inline Rule kaiming(nn::Text name = {"Kaiming", "Kaiming"}, double times = 1.0) {
    return {std::move(name), [times](nn::Parameter& w) {
                nn::init::kaiming_normal_(w, {.nonlinearity = nn::init::Nonlinearity::relu});
                w *= static_cast<float>(std::sqrt(times));
            }};
}

inline Rule normal(nn::Text name, double std) {
    return {std::move(name), [std](nn::Parameter& w) { nn::init::normal_(w, {.std = std}); }};
}

}  // namespace numerical_stability
