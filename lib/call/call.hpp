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

    /// \en Of the process's own generator, which an answer should leave alone: another one in each
    /// call of an examination, and the same ones in each examination from one secret.
    /// \zh 进程自己的生成器的种子，解答本不该用到它。同一次考查的每次调用各不相同，而由同一个保密数产生的考查则全部相同。
    /// \both
    std::uint64_t process_seed = 0;
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
