#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tensor/tensor.hpp"

/// \en How a checker asks a program for one call of one function, and what comes back.
/// \zh 检查程序怎样请另一个程序调用一次某个函数，以及返回什么。
/// \both
namespace nn::call {

/// \en One call: which function, and what it is given.
/// \zh 一次调用：调用哪个函数，给它什么。
/// \both
struct Call {
    std::string function;
    std::uint64_t seed = 0;            ///< \tr{of its generator,其生成器的种子}
    Shape shape = {};                  ///< \tr{of its tensor,其张量的形状}
    std::vector<double> numbers = {};  ///< \tr{its other arguments,其余参数}
};

/// \en The call as the words of a command line; a number comes back as it was, to the last bit.
/// \zh 把调用写成命令行的若干个词；数值还原后每一位都不变。
/// \both
std::vector<std::string> to_words(const Call& call);

/// \en The call that such words tell of.
/// \zh 由这样的词还原出的调用。
/// \both
/// \errors{UsageError: they tell of none}
Call from_words(const std::vector<std::string>& words);

}  // namespace nn::call
