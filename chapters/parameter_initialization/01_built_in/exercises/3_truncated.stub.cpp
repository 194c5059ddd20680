// What to write: 3_truncated.hpp.
// 要写什么：见 3_truncated.hpp。
#include "3_truncated.hpp"

void truncated_by_rejection(nn::Tensor& tensor, const Truncated& law, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)tensor;
    (void)law;
    (void)generator;
}

void truncated_by_inverse(nn::Tensor& tensor, const Truncated& law, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)tensor;
    (void)law;
    (void)generator;
}
