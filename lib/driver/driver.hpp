#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "call/answer.hpp"
#include "nn/nn.hpp"

/// The program around a reader's functions: it calls one of them, and hands back what came of it.
namespace nn::driver {

/// What a function of an exercise is given.
struct Request {
    Generator generator;
    Shape shape;
    std::vector<double> numbers;

    /// A tensor of the shape to write into. Until then it holds NaN, so that a checker sees what
    /// was left alone.
    [[nodiscard]] Tensor tensor() const;

    [[nodiscard]] std::size_t count(std::size_t i) const {
        return static_cast<std::size_t>(numbers.at(i));
    }
};

/// A function that a reader is to write, and how it is called. Where the reader's file does not
/// define it, its address is null: YOURS declares it weak.
struct Function {
    template <class Signature>
    Function(std::string its_name, Signature* address,
             std::function<call::Answer(Request&)> its_call)
        : name(std::move(its_name)), is_defined(address != nullptr), call(std::move(its_call)) {}

    std::string name;
    bool is_defined;
    std::function<call::Answer(Request&)> call;
};

/// The functions of the exercise. Each exercise's driver file defines this.
std::vector<Function> functions();

/// An answer of tensors, or of numbers as one tensor each.
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
