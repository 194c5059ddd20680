#pragma once

#include "nn/nn.hpp"

/// \en The distribution function of N(0, 1), and its inverse for 0 ≤ p ≤ 1. They are there to be
/// called.
/// \zh N(0, 1) 的分布函数，以及它的反函数（0 ≤ p ≤ 1）。两者都已写好，可直接调用。
/// \both
double normal_cdf(double z);
double inverse_normal_cdf(double p);

/// \en The law to draw from: N(mean, std²), of which only what lies from low to high is drawn.
/// \zh 要抽取的分布：N(mean, std²) 中只取 low 到 high 之间的部分。
/// \both
struct Truncated {
    double mean;
    double std;
    double low;
    double high;
};

/// \en Draws from the truncated law by rejection: normal numbers, and new ones for those outside.
/// \zh 用拒绝法抽取截断正态分布：先抽正态随机数，落在外面的重新抽。
/// \both
void truncated_by_rejection(nn::Tensor& tensor, const Truncated& law, nn::Generator& generator);

/// \en Draws from the truncated law by the inverse distribution function: one uniform number for
/// each number, and none drawn twice.
/// \zh 用反函数法抽取截断正态分布：每个数只用一个均匀随机数，无须重抽。
/// \both
void truncated_by_inverse(nn::Tensor& tensor, const Truncated& law, nn::Generator& generator);
