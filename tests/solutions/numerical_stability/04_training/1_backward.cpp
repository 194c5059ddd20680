#include "1_backward.hpp"

nn::Tensor input_gradient(const nn::Tensor& gradient, const nn::Tensor& weight) {
    nn::Tensor result = xt::zeros<float>({gradient.shape(0), weight.shape(1)});
    for (std::size_t n = 0; n < gradient.shape(0); ++n) {
        for (std::size_t i = 0; i < weight.shape(1); ++i) {
            for (std::size_t j = 0; j < weight.shape(0); ++j) {
                result(n, i) += gradient(n, j) * weight(j, i);
            }
        }
    }
    return result;
}

nn::Tensor weight_gradient(const nn::Tensor& gradient, const nn::Tensor& input) {
    nn::Tensor result = xt::zeros<float>({gradient.shape(1), input.shape(1)});
    for (std::size_t j = 0; j < gradient.shape(1); ++j) {
        for (std::size_t i = 0; i < input.shape(1); ++i) {
            for (std::size_t n = 0; n < input.shape(0); ++n) {
                result(j, i) += gradient(n, j) * input(n, i);
            }
        }
    }
    return result;
}

nn::Tensor tanh_gradient(const nn::Tensor& gradient, const nn::Tensor& output) {
    return gradient * (1.0F - output * output);
}
