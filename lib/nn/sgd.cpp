#include "nn/sgd.hpp"

#include "tensor/tensor_ref.hpp"

namespace nn {

SGD::SGD(std::vector<std::reference_wrapper<Parameter>> parameters, SGDOptions options)
    : parameters_(std::move(parameters)), velocities_(parameters_.size()), options_(options) {}

void SGD::step() {
    const auto lr = static_cast<float>(options_.lr);
    const auto momentum = static_cast<float>(options_.momentum);
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        Parameter& parameter = parameters_[i];
        if (!parameter.grad) {
            continue;
        }
        auto& velocity = velocities_[i];
        velocity.resize(parameter.size());
        const auto gradient = ConstTensorRef(*parameter.grad).values;
        const auto weight = TensorRef(parameter).values;
        for (std::size_t j = 0; j < weight.size(); ++j) {
            velocity[j] = momentum * velocity[j] + gradient[j];
            weight[j] -= lr * velocity[j];
        }
    }
}

void SGD::zero_grad() {
    for (Parameter& parameter : parameters_) {
        parameter.grad.reset();
    }
}

}  // namespace nn
