// What to write: 1_layer_norm.hpp.
// 要写什么：见 1_layer_norm.hpp。
#include "1_layer_norm.hpp"

nn::Tensor layer_norm(const nn::Tensor& x, double eps) {
    // Your code here. 在这里写代码。
    (void)eps;
    return x;
}
