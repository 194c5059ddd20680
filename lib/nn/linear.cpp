#include "nn/linear.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

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

Matrix matrix(const Parameter& weight) {
    return {ConstTensorRef(weight).values, weight.shape(0), weight.shape(1)};
}

// A batch as rows, however many dimensions it has.
Matrix rows_of(const Tensor& batch) {
    const Shape shape = nn::shape(batch);
    return {ConstTensorRef(batch).values, element_count(std::span(shape).first(shape.size() - 1)),
            shape.back()};
}

Tensor product(const Matrix& a, const Matrix& b) {
    Tensor result = xt::zeros<float>({a.rows, b.columns});
    if (a.columns > 0 && result.size() > 0) {
        multiply(a, b, TensorRef(result).values);
    }
    return result;
}

void add_to_rows(std::span<const float> bias, std::span<float> rows) {
    for (; !rows.empty(); rows = rows.subspan(bias.size())) {
        std::ranges::transform(bias, rows, rows.begin(), std::plus());
    }
}

Tensor sum_of_rows(const Matrix& g) {
    Tensor sum = xt::zeros<float>({g.columns});
    for (auto rows = g.values; !rows.empty(); rows = rows.subspan(g.columns)) {
        const auto total = TensorRef(sum).values;
        std::ranges::transform(total, rows, total.begin(), std::plus());
    }
    return sum;
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

    Tensor output = product(rows_of(input), matrix(weight_).transposed());
    if (bias_) {
        add_to_rows(ConstTensorRef(*bias_).values, TensorRef(output).values);
    }
    output.reshape(shape);
    keep(input_, input);
    return output;
}

Tensor Linear::backward(const Tensor& gradient) {
    const Tensor& input = recall(input_);
    Shape shape = nn::shape(input);
    shape.back() = out_features();
    require_gradient(gradient, shape);

    const Matrix g = rows_of(gradient);
    weight_.add_grad(product(g.transposed(), rows_of(input)));
    if (bias_) {
        bias_->add_grad(sum_of_rows(g));
    }
    Tensor back = product(g, matrix(weight_));
    back.reshape(nn::shape(input));
    return back;
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
