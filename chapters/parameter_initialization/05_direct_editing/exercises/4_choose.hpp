#pragma once

#include <string>

#include "nn/nn.hpp"

/// \en The name of an initializer of the catalogue that the chapter has not used, such as
/// "kaiming_normal". It must draw every number from one law. `./workbook sample --help` lists the names.
/// \zh 目录中一个本章没有用过的初始化方法的名称，例如 "kaiming_normal"。它的每个数都必须取自同一个分布。
/// `./workbook sample --help` 列出全部名称。
/// \both
std::string chosen();

/// \en Fills a Linear's weight, of shape (out, in), as the chosen initializer does with its default
/// options; without nn::init.
/// \zh 像所选的初始化方法那样（选项取默认值）填充 Linear 的权重，形状为 (out, in)；不要用 nn::init。
/// \both
void reproduce(nn::Tensor& weight, nn::Generator& generator);

/// \en The family of its law: "uniform", "normal" or "truncated_normal".
/// \zh 其分布的种类："uniform"、"normal" 或 "truncated_normal"。
/// \both
std::string family_of_chosen();

/// \en The standard deviation of its weights for these fans.
/// \zh 对给定的 fan_in 与 fan_out，其权重的标准差。
/// \both
double std_of_chosen(double fan_in, double fan_out);
