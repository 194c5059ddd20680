#pragma once

#include <cstdint>

/// \file
/// \en What the kernels compute with. A kernel is compiled once per instruction set, and a
/// function with external linkage would be merged across those files: the linker could keep the
/// copy that only a newer CPU runs. So everything here and beside is in an unnamed namespace, and
/// uses the compiler's builtins in place of the standard library's templates.
/// \zh 内核所用的基本运算。同一个内核会按指令集各编译一次；具有外部链接的函数会在链接时合并，
/// 留下的可能恰是只有新 CPU 才能运行的那一份。因此这里与旁边的一切都在无名命名空间里，
/// 并用编译器内建函数代替标准库的模板。
/// \both

namespace nn::random {
namespace {

float fma(float a, float b, float c) {
    return __builtin_fmaf(a, b, c);
}

std::uint32_t bits_of(float x) {
    return __builtin_bit_cast(std::uint32_t, x);
}

float float_of(std::uint32_t bits) {
    return __builtin_bit_cast(float, bits);
}

}  // namespace
}  // namespace nn::random
