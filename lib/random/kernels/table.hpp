#pragma once

#include "random/kernels.hpp"
#include "random/kernels/constant.hpp"
#include "random/kernels/normal.hpp"
#include "random/kernels/trunc_normal.hpp"
#include "random/kernels/twist.hpp"
#include "random/kernels/uniform.hpp"

namespace nn::random {
namespace {

// The kernels as this file's instruction set runs them.
constexpr Kernels compiled_kernels(const char* instruction_set) {
    return {.instruction_set = instruction_set,
            .twist = twist,
            .constant = constant,
            .uniform = uniform,
            .normal = normal,
            .trunc_normal = trunc_normal};
}

}  // namespace
}  // namespace nn::random
