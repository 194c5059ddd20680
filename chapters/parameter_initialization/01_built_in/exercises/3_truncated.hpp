#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "nn/nn.hpp"

/// \en Two functions for you to call. The distribution function of N(0, 1): the probability that
/// a number is at most z. And its inverse for 0 ≤ p ≤ 1: the z for which that probability is p.
/// \zh 两个已经写好的函数，可直接调用。一个是 N(0, 1) 的分布函数：随机数不超过 z 的概率。
/// 另一个是它的反函数（0 ≤ p ≤ 1）：使这个概率等于 p 的 z。
/// \both
inline double normal_cdf(double z) {
    return std::erfc(-z / std::numbers::sqrt2) / 2.0;
}

inline double inverse_normal_cdf(double p) {
    if (!(p > 0.0) || !(p < 1.0)) {
        const double infinity = std::numeric_limits<double>::infinity();
        return p == 0.0   ? -infinity
               : p == 1.0 ? infinity
                          : std::numeric_limits<double>::quiet_NaN();
    }
    if (p > 0.5) {
        return -inverse_normal_cdf(1.0 - p);
    }
    // Φ(z) ≤ exp(-z²/2)/2 puts the first z left of the root; log Φ is concave, so from there Newton's
    // steps climb to the root and never past it
    double z = -std::sqrt(std::max(0.0, -2.0 * std::log(2.0 * p)));
    for (int step = 0; step < 50; ++step) {
        const double cdf = normal_cdf(z);
        const double density =
            std::exp(-z * z / 2.0) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
        const double change = std::log(cdf / p) * cdf / density;
        z -= change;
        if (std::abs(change) < 1e-15 * std::max(1.0, -z)) {
            break;
        }
    }
    return z;
}

/// \en The distribution to draw from: N(mean, std²), of which only what lies from low to high is drawn.
/// There are two ways to it, and both draw from `generator` alone.
/// \zh 要抽取的分布：N(mean, std²) 中只取 low 到 high 之间的部分。抽法有两种，
/// 都只从 `generator` 抽取。
/// \both
struct Truncated {
    double mean;
    double std;
    double low;
    double high;
};

/// \en By rejection: draw normal numbers, and draw those that lie outside again, until none does.
/// From nn::init you may call `normal_(tensor, {.mean = ..., .std = ...}, generator)`. A tensor
/// of one number is `nn::Tensor one = xt::zeros<float>({1})`.
/// \zh 拒绝法：抽取正态随机数，落在外面的重新抽，直到没有为止。nn::init 中可以调用
/// `normal_(tensor, {.mean = ..., .std = ...}, generator)`。只含一个数的张量是
/// `nn::Tensor one = xt::zeros<float>({1})`。
/// \both
void truncated_by_rejection(nn::Tensor& tensor, const Truncated& law, nn::Generator& generator);

/// \en By the inverse distribution function: one number of `nn::rand` for each element, and none
/// drawn again. If u is uniform in [0, 1), then inverse_normal_cdf(u) is from N(0, 1). Only the u
/// from normal_cdf of the lower end to normal_cdf of the upper end are wanted. Compute in double.
/// \zh 反函数法：每个元素只用 `nn::rand` 的一个数，无须重抽。若 u 在 [0, 1) 上均匀分布，
/// 则 inverse_normal_cdf(u) 服从 N(0, 1)。这里只要从下端的 normal_cdf 到上端的 normal_cdf 之间的
/// u。请用 double 计算。
/// \both
void truncated_by_inverse(nn::Tensor& tensor, const Truncated& law, nn::Generator& generator);
