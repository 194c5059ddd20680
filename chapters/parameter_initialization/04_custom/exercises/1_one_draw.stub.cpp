#include "1_one_draw.hpp"

// Fill `weight` so that every number is
//   from U(-10, -5) with probability 1/4,
//   0               with probability 1/2,
//   from U(5, 10)   with probability 1/4.
//
// nn::rand(shape, generator) gives numbers from [0, 1); nn::shape(weight) is the shape.
//
// 填充 `weight`，使每个数
//   以 1/4 的概率取自 U(-10, -5)，
//   以 1/2 的概率为 0，
//   以 1/4 的概率取自 U(5, 10)。
//
// nn::rand(shape, generator) 给出 [0, 1) 上的数；nn::shape(weight) 是形状。
void one_draw(nn::Tensor& weight, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)weight;
    (void)generator;
}
