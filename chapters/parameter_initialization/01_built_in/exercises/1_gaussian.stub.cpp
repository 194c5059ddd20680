// What to write: 1_gaussian.hpp.
// 要写什么：见 1_gaussian.hpp。
#include "1_gaussian.hpp"

void gaussian(nn::Tensor& tensor, double mean, double std, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)tensor;
    (void)mean;
    (void)std;
    (void)generator;
}
