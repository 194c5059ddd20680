#pragma once

#include <span>
#include <string>
#include <vector>

#include "tensor/tensor_ref.hpp"

namespace support {

/// What was drawn from several seeds, one after another.
struct Pool {
    std::vector<float> values;
    nn::Shape shape;
    std::string seeds;      ///< as a sentence names them, such as "seeds 0 to 1023"
    std::string name = {};  ///< what was drawn, such as "net[0].weight"; may be empty
};

/// Numbers to test, and the seed that they came from. A tensor converts to it, and so does a Pool;
/// it owns no numbers. A tensor's seed is that of the process's own generator.
struct Sample {
    template <class T>
    requires std::convertible_to<T, nn::ConstTensorRef> Sample(const T& tensor)  // NOLINT: converts
        : Sample(nn::ConstTensorRef(tensor)) {}
    Sample(nn::ConstTensorRef tensor);  // NOLINT: converts
    Sample(const Pool& pool);           // NOLINT: converts

    std::span<const float> values;
    nn::Shape shape;
    std::string seed;
    std::string name;
};

/// Shape, moments and the first values: what a failing test says of its numbers.
std::string summary(const Sample& sample);

}  // namespace support
