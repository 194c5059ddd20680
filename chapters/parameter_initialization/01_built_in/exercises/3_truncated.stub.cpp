#include "3_truncated.hpp"

// Two ways to one law: N(mean, std²), of which only what lies from low to high is drawn.
//
// By rejection: draw normal numbers, and draw those that lie outside again, until none does.
// You may call nn::init::normal_(tensor, {.mean = ..., .std = ...}, generator); a tensor of one
// number is nn::Tensor one = xt::zeros<float>({1}).
//
// 两种方法，同一个分布：N(mean, std²) 中只取 low 到 high 之间的部分。
//
// 拒绝法：抽取正态随机数，落在外面的重新抽，直到没有为止。
// 可以调用 nn::init::normal_(tensor, {.mean = ..., .std = ...}, generator)；只含一个数的张量是
// nn::Tensor one = xt::zeros<float>({1})。
void truncated_by_rejection(nn::Tensor& tensor, const Truncated& law, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)tensor;
    (void)law;
    (void)generator;
}

// By the inverse: if u is uniform in [0, 1), then inverse_normal_cdf(u) is from N(0, 1). Only the u
// from normal_cdf of the lower end to normal_cdf of the upper end are wanted. Reckon in double.
//
// 反函数法：若 u 在 [0, 1) 上均匀分布，则 inverse_normal_cdf(u) 服从 N(0, 1)。这里只要从下端的
// normal_cdf 到上端的 normal_cdf 之间的 u。请用 double 计算。
void truncated_by_inverse(nn::Tensor& tensor, const Truncated& law, nn::Generator& generator) {
    // Your code here. 在这里写代码。
    (void)tensor;
    (void)law;
    (void)generator;
}
