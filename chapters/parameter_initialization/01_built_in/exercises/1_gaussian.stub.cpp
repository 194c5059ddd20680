#include "1_gaussian.hpp"

// Fill `tensor` with independent numbers from N(mean, std²). The tensor may have any shape, and an
// odd number of elements.
//
// Box and Muller: let u and v be independent and uniform in (0, 1]. Then
//     √(-2·ln u)·cos(2πv)   and   √(-2·ln u)·sin(2πv)
// are two independent numbers from N(0, 1).
//
// nn::rand(shape, generator) gives numbers from [0, 1): 0 happens, and 1 does not.
// tensor.size() is the number of elements, and tensor.flat(i) the i-th of them.
//
// 用相互独立、服从 N(mean, std²) 的数填充 `tensor`。它可以是任意形状，元素个数也可以是奇数。
//
// Box 与 Muller：设 u、v 相互独立，都在 (0, 1] 上均匀分布，则
//     √(-2·ln u)·cos(2πv)   与   √(-2·ln u)·sin(2πv)
// 是两个相互独立、服从 N(0, 1) 的数。
//
// nn::rand(shape, generator) 给出 [0, 1) 上的数：会出现 0，不会出现 1。
// tensor.size() 是元素个数，tensor.flat(i) 是其中第 i 个。
void gaussian(nn::Tensor& tensor, double mean, double std, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)tensor;
    (void)mean;
    (void)std;
    (void)generator;
}
