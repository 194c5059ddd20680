#include "nn/activation.hpp"

#include <algorithm>
#include <cmath>

#include "tensor/tensor_ref.hpp"

namespace nn {
namespace {

// Both keep NaN, as PyTorch does
float rectify(float input) {
    return input < 0.0F ? 0.0F : input;
}

// Computed in double, so that the last bit of a machine's library is rounded away.
template <auto function>
float rounded(float input) {
    return static_cast<float>(function(static_cast<double>(input)));
}

float pass_where_positive(float gradient, float output) {
    return output <= 0.0F ? 0.0F : gradient;
}

}  // namespace

Tensor Activation::forward(const Tensor& input) {
    Tensor output = input;
    for (float& x : TensorRef(output).values) {
        x = forth_(x);
    }
    keep(output_, output);
    return output;
}

Tensor Activation::backward(const Tensor& gradient) {
    const Tensor& output = recall(output_);
    require_gradient(gradient, nn::shape(output));
    Tensor result = gradient;
    const auto g = TensorRef(result).values;
    std::ranges::transform(g, ConstTensorRef(output).values, g.begin(), back_);
    return result;
}

ReLU::ReLU() : Activation(rectify, pass_where_positive) {}

Tanh::Tanh()
    : Activation(rounded<[](double x) { return std::tanh(x); }>,
                 [](float gradient, float y) { return gradient * (1.0F - y * y); }) {}

Sigmoid::Sigmoid()
    : Activation(rounded<[](double x) { return 1.0 / (1.0 + std::exp(-x)); }>,
                 [](float gradient, float y) { return gradient * (1.0F - y) * y; }) {}

// Out of line, so that a class has its table here and not wherever its header is read
std::string ReLU::description() const {
    return "ReLU()";
}

std::string Tanh::description() const {
    return "Tanh()";
}

std::string Sigmoid::description() const {
    return "Sigmoid()";
}

}  // namespace nn
