#include "nn/lazy_linear.hpp"

#include <fmt/format.h>

#include "tensor/error.hpp"

namespace nn {

LazyLinear::LazyLinear(std::size_t out_features, LinearOptions options)
    : out_features_(out_features), options_(options) {}

Tensor LazyLinear::forward(const Tensor& input) {
    if (!linear_) {
        if (input.dimension() == 0) {
            throw ShapeError(fmt::format(
                "{} was given a scalar; give a batch of shape (n, in_features)", description()));
        }
        linear_.emplace(input.shape().back(), out_features_, options_);
    }
    return linear_->forward(input);
}

Module& LazyLinear::current() {
    if (linear_) {
        return *linear_;
    }
    return *this;
}

std::string LazyLinear::description() const {
    return linear_ ? linear_->description()
                   : fmt::format("LazyLinear(in_features=0, out_features={}, bias={})",
                                 out_features_, options_.bias ? "True" : "False");
}

std::vector<std::string> LazyLinear::own_parameter_names() {
    return options_.bias ? std::vector<std::string>{"weight", "bias"}
                         : std::vector<std::string>{"weight"};
}

Linear& LazyLinear::linear() {
    if (!linear_) {
        throw UninitializedError(
            fmt::format("{} has no parameters yet: their shape depends on the input, so run a "
                        "forward pass first",
                        description()));
    }
    return *linear_;
}

}  // namespace nn
