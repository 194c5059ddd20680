// What to write: 3_generalised.hpp.
// 要写什么：见 3_generalised.hpp。
#include "3_generalised.hpp"

void generalised(nn::Tensor& weight, double reach, double threshold, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)weight;
    (void)reach;
    (void)threshold;
    (void)generator;
}
