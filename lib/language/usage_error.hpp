#pragma once

#include <stdexcept>
#include <utility>

#include "language/text.hpp"

namespace nn {

/// \en What a user got wrong, such as a name that does not exist, in both languages.
/// \zh 用户输入的错误（例如不存在的名称），以两种语言说明。
/// \both
struct UsageError : std::runtime_error {
    explicit UsageError(Text problem)
        : std::runtime_error(problem.en()), text(std::move(problem)) {}
    Text text;
};

}  // namespace nn
