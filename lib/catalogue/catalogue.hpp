#pragma once

#include <span>
#include <string>
#include <vector>

#include "catalogue/entry.hpp"

/// \en Every initializer once. The command line, the pages and the tests read it.
/// \zh 每个初始化方法各一项；命令行、页面与测试都读取它。
/// \both
namespace nn::catalogue {

/// \en All initializers: PyTorch's in its order, then those that only JAX and Keras have.
/// \zh 全部初始化方法：先按 PyTorch 的顺序，再列出只有 JAX 与 Keras 才有的。
/// \both
std::span<const Entry> entries();

/// \en The initializer of that name or alias.
/// \zh 具有该名称或别名的初始化方法。
/// \both
/// \errors{UsageError: there is none}
const Entry& find(const std::string& name);

}  // namespace nn::catalogue
