#include "3_generalised.hpp"

// The chapter's law with other numbers: draw from U(-reach, reach), and put 0 in the place of what is
// smaller than `threshold` in size. The chapter has reach 10 and threshold 5.
//
// Before you draw, refuse what makes no sense:
//   throw std::invalid_argument("...");
// unless reach is positive and finite, and threshold lies from 0 to reach. Both ends are allowed.
// NaN is not: mind that every comparison with NaN is false.
//
// 换了参数的本章分布：从 U(-reach, reach) 抽取，绝对值小于 `threshold` 的换成 0。本章取 reach 为 10、threshold
// 为 5。
//
// 抽取之前先拒绝没有意义的参数：
//   throw std::invalid_argument("...");
// reach 必须是有限的正数，threshold 必须在 0 到 reach 之间，两端都允许。
// NaN 不允许；注意，与 NaN 的任何比较都为假。
void generalised(nn::Tensor& weight, double reach, double threshold, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)weight;
    (void)reach;
    (void)threshold;
    (void)generator;
}
