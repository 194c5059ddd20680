#pragma once

#include <cstddef>

namespace nn::random {
namespace {

inline void constant(float* values, std::size_t n, float value) {
    for (std::size_t i = 0; i < n; ++i) {
        values[i] = value;
    }
}

}  // namespace
}  // namespace nn::random
