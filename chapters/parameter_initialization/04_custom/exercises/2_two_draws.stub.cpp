#include "2_two_draws.hpp"

// For every weight, toss a coin: a number from [0, 1) that decides
//   negative with probability 1/4, 0 with 1/2, positive with 1/4.
// Then draw the size from U(5, 10) with a second number.
//
// nn::rand(nn::shape(weight), generator) gives a tensor of numbers from [0, 1).
// weight.flat(i) is the weight at place i, and so is coin.flat(i) of any tensor;
// weight.size() says how many there are.
//
// 给每个权重抛一次硬币：用 [0, 1) 上的一个数决定
//   以 1/4 的概率为负，以 1/2 的概率为 0，以 1/4 的概率为正。
// 再用第二个数从 U(5, 10) 中抽取绝对值。
//
// nn::rand(nn::shape(weight), generator) 给出由 [0, 1) 上的数组成的张量。
// weight.flat(i) 是第 i 个权重，其他张量也是这样取，例如 coin.flat(i)；
// weight.size() 是权重的个数。
void two_draws(nn::Tensor& weight, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)weight;
    (void)generator;
}
