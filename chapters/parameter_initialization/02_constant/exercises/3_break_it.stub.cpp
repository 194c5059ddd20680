#include "3_break_it.hpp"

// A constant weight with as little change as breaks its symmetry.
//
// With noise: every number is value + e, and each e is from U(-epsilon, epsilon), independent of the
// others. nn::rand(shape, generator) gives numbers from [0, 1); nn::shape(weight) is the shape.
//
// 在常数权重上作最小的改动，足以打破对称即可。
//
// 用噪声：每个数都是 value + e，各个 e 取自 U(-epsilon, epsilon)，相互独立。
// nn::rand(shape, generator) 给出 [0, 1) 上的数；nn::shape(weight) 是形状。
void break_with_noise(nn::Tensor& weight, double value, double epsilon, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)weight;
    (void)value;
    (void)epsilon;
    (void)generator;
}

// Without a random number, in a way that you invent:
//   no two rows are equal,
//   no number is farther than epsilon from value,
//   the mean of all numbers is value.
// weight.shape(0) is the number of rows, weight.shape(1) that of columns; either may be 1.
//
// 不用随机数，办法由你来想：
//   任何两行都不相等；
//   每个数与 value 相差不超过 epsilon；
//   全部数的平均是 value。
// weight.shape(0) 是行数，weight.shape(1) 是列数，都可能是 1。
void break_without_luck(nn::Tensor& weight, double value, double epsilon) {
    // Your code here. 在这里写代码。
    (void)weight;
    (void)value;
    (void)epsilon;
}
