#pragma once

#include "support/sample.hpp"
#include "tensor/parameter.hpp"
#include "tensor/tensor.hpp"
#include "tensor/text.hpp"

// How Catch2 shows tensors: whole where they are small, else shape, moments and first values.
namespace support {

inline constexpr std::size_t most_shown_whole = 64;

template <class T>
std::string show_tensor(const T& tensor) {
    return tensor.size() <= most_shown_whole ? nn::to_string(nn::ConstTensorRef(tensor))
                                             : summary(tensor);
}

}  // namespace support

namespace Catch {

template <>
struct StringMaker<nn::Tensor> {
    static std::string convert(const nn::Tensor& tensor) { return support::show_tensor(tensor); }
};

template <>
struct StringMaker<nn::Parameter> {
    static std::string convert(const nn::Parameter& parameter) {
        return support::show_tensor(parameter);
    }
};

template <>
struct StringMaker<support::Pool> {
    static std::string convert(const support::Pool& pool) { return support::summary(pool); }
};

}  // namespace Catch
