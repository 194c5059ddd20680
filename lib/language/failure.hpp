#pragma once

#include <stdexcept>
#include <utility>

#include "language/text.hpp"

namespace nn {

/// \en What went wrong although nothing was typed wrong, such as a program that is missing, in both
/// languages.
/// \zh 用户输入无误却仍然发生的错误（例如缺少某个程序），以两种语言说明。
/// \both
struct Failure : std::runtime_error {
    explicit Failure(Text problem) : std::runtime_error(problem.en()), text(std::move(problem)) {}
    Text text;
};

}  // namespace nn
