#pragma once

#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "call/answer.hpp"
#include "call/call.hpp"
#include "exercise/finding.hpp"
#include "process/capture.hpp"

namespace nn::exercise {

/// \en Makes one call in a process of its own, and tells how that ended.
/// \zh 在单独的进程里作一次调用，并说明进程如何结束。
/// \both
using Caller = std::function<process::Outcome(const call::Call&)>;

/// \en A reader's function that gave no answer to judge: it is missing, crashed, or went on for ever.
/// \zh 读者的函数没有给出可供评判的结果：不存在、崩溃了，或没有尽头。
/// \both
struct NoAnswer {
    Finding finding;
    std::string missing = {};  ///< \tr{the function\, where it is not there,不存在时的函数名}
};

/// \en One examination of a reader's program. Its seeds and sizes come from a secret, so they cannot
/// be learnt by heart. What goes wrong before there is an answer is thrown as NoAnswer; a task's judge
/// need not know of it.
/// \zh 对读者程序的一次考查。种子与大小都由一个保密的数产生，因此无法背下来。还没有得到结果就出的问题以
/// NoAnswer 抛出，任务的评判代码不必过问。
/// \both
class Trial {
public:
    Trial(Caller caller, std::uint64_t secret)
        : caller_(std::move(caller)), secrets_(secret), process_seeds_(~secret) {}

    /// \en A fresh seed.
    /// \zh 一个新的种子。
    /// \both
    std::uint64_t seed() { return secrets_(); }

    /// \en A whole number from low to high.
    /// \zh low 到 high 之间的一个整数。
    /// \both
    std::size_t size(std::size_t low, std::size_t high);

    /// \en A number from low to high.
    /// \zh low 到 high 之间的一个数。
    /// \both
    double number_between(double low, double high);

    /// \en What the call returned.
    /// \zh 调用的返回结果。
    /// \both
    /// \errors{NoAnswer: it did not return}
    call::Answer ask(call::Call call);

    /// \en The tensors that the call returned, which must have these shapes and hold finite numbers.
    /// \zh 调用返回的张量；形状必须依次如此，数值必须有限。
    /// \both
    /// \errors{NoAnswer: it did not return\, or returned others}
    std::vector<Tensor> tensors(const call::Call& call, const std::vector<Shape>& shapes);

    /// \en The one tensor of the call's own shape.
    /// \zh 形状与调用相同的那一个张量。
    /// \both
    /// \errors{NoAnswer: it did not return\, or returned others}
    Tensor tensor(const call::Call& call);

    /// \en The one number that the call returned.
    /// \zh 调用返回的那一个数。
    /// \both
    /// \errors{NoAnswer: it did not return\, or returned no finite number}
    double number(const call::Call& call);

    /// \en Whether the function draws from its generator and from nothing else: the same seed gives
    /// the same numbers, and another seed gives others.
    /// \zh 函数是否只从给它的生成器抽取：种子相同，数就相同；种子不同，数也不同。
    /// \both
    /// \errors{NoAnswer: it did not return}
    Finding draws_from_its_generator(call::Call call);

    /// \en What the program has printed so far.
    /// \zh 程序到目前为止打印的内容。
    /// \both
    [[nodiscard]] const std::string& printed() const { return printed_; }

private:
    Caller caller_;
    std::mt19937_64 secrets_;
    std::mt19937_64 process_seeds_;
    std::string printed_;
};

}  // namespace nn::exercise
