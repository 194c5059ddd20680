// What to write: 5_orthogonal.hpp.
// 要写什么：见 5_orthogonal.hpp。
#include "5_orthogonal.hpp"

void orthogonal(nn::Tensor& weight, double gain, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)weight;
    (void)gain;
    (void)generator;
}
