#include "nn/linear.hpp"

#include <cmath>

#include <fmt/format.h>

#include "init/kaiming.hpp"
#include "init/uniform.hpp"
#include "nn/matmul.hpp"
#include "tensor/error.hpp"
#include "tensor/tensor_ref.hpp"

namespace nn {
namespace {

// The bound is computed as PyTorch computes it: another order would round to other bits.
double bias_bound(std::size_t fan_in) {
    return fan_in == 0 ? 0.0 : 1.0 / std::sqrt(static_cast<double>(fan_in));
}

}  // namespace

Linear::Linear(std::size_t in_features, std::size_t out_features, LinearOptions options,
               Generator& generator)
    : weight_(Shape{out_features, in_features}) {
    init::kaiming_uniform_(weight_, {.a = std::sqrt(5.0)}, generator);
    if (options.bias) {
        bias_.emplace(Shape{out_features});
        const double bound = bias_bound(in_features);
        init::uniform_(*bias_, {.a = -bound, .b = bound}, generator);
    }
}

Tensor Linear::forward(const Tensor& input) {
    Shape shape = nn::shape(input);
    if (shape.empty() || shape.back() != in_features()) {
        throw ShapeError(
            fmt::format("{} was given an input of shape {}; the last dimension must be {}",
                        description(), to_string(shape), in_features()));
    }
    shape.back() = out_features();

    Tensor rows = input;
    rows.reshape(Shape{element_count(std::span(shape).first(shape.size() - 1)), in_features()});
    Tensor output = xt::zeros<float>({rows.shape(0), out_features()});
    if (rows.size() > 0 && output.size() > 0) {
        multiply_transposed(ConstTensorRef(rows).values, ConstTensorRef(weight_).values,
                            in_features(), TensorRef(output).values);
    }
    if (bias_) {
        output += *bias_;
    }
    output.reshape(shape);
    return output;
}

Parameter& Linear::bias() {
    if (!bias_) {
        throw ValueError(
            fmt::format("{} was built without a bias; ask has_bias() first, or build it with one",
                        description()));
    }
    return *bias_;
}

std::string Linear::description() const {
    return fmt::format("Linear(in_features={}, out_features={}, bias={})", in_features(),
                       out_features(), has_bias() ? "True" : "False");
}

std::vector<NamedParameter> Linear::own_parameters() {
    std::vector<NamedParameter> own{{"weight", weight_}};
    if (bias_) {
        own.push_back({"bias", *bias_});
    }
    return own;
}

}  // namespace nn
