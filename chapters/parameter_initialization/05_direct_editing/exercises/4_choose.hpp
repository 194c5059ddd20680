#pragma once

#include <string>

#include "nn/nn.hpp"

/// \en The name of an initializer that the chapter has not used, and that draws every number from
/// one distribution. Choose from trunc_normal, xavier_normal, kaiming_uniform, kaiming_normal,
/// lecun_uniform, lecun_normal and variance_scaling. The page "The catalogue" has their formulas,
/// and `./workbook sample --help` the defaults of their options. The other three functions are
/// about the one that you choose.
/// \zh 一个初始化方法的名称：本章没有用过这种方法，它的每个数都取自同一个分布。
/// 请从 trunc_normal、xavier_normal、kaiming_uniform、kaiming_normal、lecun_uniform、
/// lecun_normal 与 variance_scaling 中选一个。公式见“初始化方法一览”一页，选项的默认值见
/// `./workbook sample --help`。其余三个函数都针对你所选的这一个。
/// \both
std::string chosen();

/// \en Fills the weight of a Linear, of shape (out, in), as the chosen initializer does with its
/// default options. Draws by `nn::rand(shape, generator)` or `generator.random()` alone, without
/// nn::init.
/// \zh 像所选的初始化方法那样（选项取默认值）填充 Linear 的权重，形状为 (out, in)。
/// 只用 `nn::rand(shape, generator)` 或 `generator.random()` 抽取，不要用 nn::init。
/// \both
void reproduce(nn::Tensor& weight, nn::Generator& generator);

/// \en The family of the distribution that the chosen initializer has: "uniform", "normal" or
/// "truncated_normal".
/// \zh 所选初始化方法的分布种类："uniform"、"normal" 或 "truncated_normal"。
/// \both
std::string family_of_chosen();

/// \en The standard deviation of the numbers that the chosen initializer draws for these fans,
/// with its default options.
/// \zh 对给定的 fan_in 与 fan_out，所选的初始化方法（选项取默认值）抽取的数的标准差。
/// \both
double std_of_chosen(double fan_in, double fan_out);
