// What to write: 1_backward.hpp.
// 要写什么：见 1_backward.hpp。
#include "1_backward.hpp"

nn::Tensor input_gradient(const nn::Tensor& gradient, const nn::Tensor& weight) {
    // Your code here. 在这里写代码。
    (void)gradient;
    (void)weight;
    return {};
}

nn::Tensor weight_gradient(const nn::Tensor& gradient, const nn::Tensor& input) {
    // Your code here. 在这里写代码。
    (void)gradient;
    (void)input;
    return {};
}

nn::Tensor tanh_gradient(const nn::Tensor& gradient, const nn::Tensor& output) {
    // Your code here. 在这里写代码。
    (void)gradient;
    (void)output;
    return {};
}
