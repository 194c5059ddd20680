#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "call/answer.hpp"
#include "nn/nn.hpp"

/// \en The program around a reader's functions: it calls one of them, and hands back what came of it.
/// \zh 包在读者函数外面的程序：调用其中一个，并交回结果。
/// \both
namespace nn::driver {

/// \en What a function of an exercise is given.
/// \zh 交给练习函数的东西。
/// \both
struct Request {
    Generator generator;
    Shape shape;
    std::vector<double> numbers;

    /// \en A tensor of the shape to write into. Until then it holds NaN, so that a checker sees what
    /// was left alone.
    /// \zh 供写入的、形状为 shape 的张量。写入之前是 NaN，检查程序由此看出哪些数没有动过。
    /// \both
    [[nodiscard]] Tensor tensor() const;

    [[nodiscard]] std::size_t count(std::size_t i) const {
        return static_cast<std::size_t>(numbers.at(i));
    }
};

/// \en A function that a reader is to write, and how it is called. Where the reader's file does not
/// define it, its address is null: YOURS declares it weak.
/// \zh 请读者编写的一个函数，以及如何调用它。读者的文件没有定义它时，其地址为空：YOURS 把它声明为弱符号。
/// \both
struct Function {
    template <class Signature>
    Function(std::string its_name, Signature* address,
             std::function<call::Answer(Request&)> its_call)
        : name(std::move(its_name)), is_defined(address != nullptr), call(std::move(its_call)) {}

    std::string name;
    bool is_defined;
    std::function<call::Answer(Request&)> call;
};

/// \en The functions of the exercise. Each exercise's driver file defines this.
/// \zh 本练习的各个函数。由每个练习的 driver 文件定义。
/// \both
std::vector<Function> functions();

/// \en An answer of tensors, or of numbers as one tensor each.
/// \zh 由张量组成的结果；或由数组成的结果，每个数一个张量。
/// \both
template <class... Tensors>
call::Answer tensors(const Tensors&... values) {
    return {.tensors = {Tensor(values)...}};
}
template <class... Numbers>
call::Answer numbers(Numbers... values) {
    return {.tensors = {Tensor(static_cast<float>(values))...}};
}

}  // namespace nn::driver

// Declares a function that the reader's file may lack.
#define YOURS(function) [[gnu::weak]] decltype(::function) function
