#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tensor/tensor.hpp"

/// How a checker asks a program for one call of one function, and what comes back.
namespace nn::call {

/// One call: which function, and what it is given.
struct Call {
    std::string function;
    std::uint64_t seed = 0;            ///< of its generator
    Shape shape = {};                  ///< of its tensor
    std::vector<double> numbers = {};  ///< its other arguments

    /// Of the process's own generator, which an answer should leave alone: another one in each
    /// call of an examination, and the same ones in each examination from one secret.
    std::uint64_t process_seed = 0;
};

/// The call as the words of a command line; a number comes back as it was, to the last bit.
std::vector<std::string> to_words(const Call& call);

/// The call that such words tell of.
/// \errors{UsageError: they tell of none}
Call from_words(const std::vector<std::string>& words);

}  // namespace nn::call
