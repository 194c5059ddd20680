#include "nn/sequential.hpp"

#include <fmt/format.h>

#include "tensor/error.hpp"

namespace nn {
namespace {

// A child's text stands two columns further right.
std::string indent(const std::string& text) {
    std::string indented;
    for (const char c : text) {
        indented += c;
        if (c == '\n') {
            indented += "  ";
        }
    }
    return indented;
}

}  // namespace

Sequential::Sequential(std::initializer_list<Layer> layers) : layers_(layers) {}

Sequential& Sequential::append(Layer layer) {
    layers_.push_back(std::move(layer));
    return *this;
}

Tensor Sequential::forward(const Tensor& input) {
    Tensor output = input;
    for (const Layer& layer : layers_) {
        output = layer.module()(output);
    }
    return output;
}

Tensor Sequential::backward(const Tensor& gradient) {
    Tensor back = gradient;
    for (std::size_t i = layers_.size(); i-- > 0;) {
        back = layers_[i].module().backward(back);
    }
    return back;
}

Tensor Residual::forward(const Tensor& input) {
    Tensor branch = Sequential::forward(input);
    if (nn::shape(branch) != nn::shape(input)) {
        throw ShapeError(fmt::format(
            "a Residual was given an input of shape {}, and its layers give {}; a sum needs both "
            "to have one shape",
            to_string(nn::shape(input)), to_string(nn::shape(branch))));
    }
    return input + branch;
}

Tensor Residual::backward(const Tensor& gradient) {
    return gradient + Sequential::backward(gradient);
}

Module& Sequential::operator[](std::ptrdiff_t index) {
    const auto count = std::ssize(layers_);
    if (count == 0) {
        throw IndexError(fmt::format(
            "the Sequential has no layers, and was asked for layer {}; give it some when it is "
            "built",
            index));
    }
    const std::ptrdiff_t position = index < 0 ? index + count : index;
    if (position < 0 || position >= count) {
        throw IndexError(fmt::format(
            "the Sequential has {} layers and was asked for layer {}; give a number from {} to {}",
            count, index, -count, count - 1));
    }
    return layers_[static_cast<std::size_t>(position)].module().current();
}

std::string Sequential::describe_as(const char* name) const {
    if (layers_.empty()) {
        return fmt::format("{}()", name);
    }
    std::string text = fmt::format("{}(\n", name);
    for (std::size_t i = 0; i < layers_.size(); ++i) {
        text += fmt::format("  ({}): {}\n", i, indent(layers_[i].module().description()));
    }
    return text + ")";
}

std::vector<NamedChild> Sequential::named_children() {
    std::vector<NamedChild> children;
    for (std::size_t i = 0; i < layers_.size(); ++i) {
        children.push_back({std::to_string(i), layers_[i].module()});
    }
    return children;
}

}  // namespace nn
