#include "2_default_bound.hpp"

// Fill the weight, of shape (out, in), and the bias, of shape (out), of a Linear. Every number of
// both is from U(-1/√fan_in, 1/√fan_in), and fan_in is that of the weight.
//
// nn::rand(shape, generator) gives numbers from [0, 1); nn::shape(weight) is the shape, and
// weight.shape(0) its first length.
//
// 填充一个 Linear 的权重与偏置，形状分别为 (out, in) 与 (out)。两者的每个数都取自
// U(-1/√fan_in, 1/√fan_in)，其中 fan_in 是权重的 fan_in。
//
// nn::rand(shape, generator) 给出 [0, 1) 上的数；nn::shape(weight) 是形状，weight.shape(0)
// 是第一维的长度。
void default_bound(nn::Tensor& weight, nn::Tensor& bias, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)weight;
    (void)bias;
    (void)generator;
}
