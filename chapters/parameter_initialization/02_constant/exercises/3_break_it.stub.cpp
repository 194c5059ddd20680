// What to write: 3_break_it.hpp.
// 要写什么：见 3_break_it.hpp。
#include "3_break_it.hpp"

void break_with_noise(nn::Tensor& weight, double value, double epsilon, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)weight;
    (void)value;
    (void)epsilon;
    (void)generator;
}

void break_without_luck(nn::Tensor& weight, double value, double epsilon) {
    // Your code here. 在这里写代码。
    (void)weight;
    (void)value;
    (void)epsilon;
}
