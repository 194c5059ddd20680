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

/// Makes one call in a process of its own, and tells how that ended.
using Caller = std::function<process::Outcome(const call::Call&)>;

/// A reader's function that gave no answer to judge: it is missing, crashed, or went on for ever.
struct NoAnswer {
    Finding finding;
    std::string missing = {};  ///< the function, where it is not there
};

/// One examination of a reader's program. Its seeds and sizes come from a secret, so they cannot
/// be learnt by heart. What goes wrong before there is an answer is thrown as NoAnswer; a task's judge
/// need not know of it.
class Trial {
public:
    Trial(Caller caller, std::uint64_t secret)
        : caller_(std::move(caller)), secrets_(secret), process_seeds_(~secret) {}

    /// A fresh seed.
    std::uint64_t seed() { return secrets_(); }

    /// A whole number from low to high.
    std::size_t size(std::size_t low, std::size_t high);

    /// A number from low to high.
    double number_between(double low, double high);

    /// What the call returned.
    /// \errors{NoAnswer: it did not return}
    call::Answer ask(call::Call call);

    /// The tensors that the call returned, which must have these shapes and hold finite numbers.
    /// \errors{NoAnswer: it did not return\, or returned others}
    std::vector<Tensor> tensors(const call::Call& call, const std::vector<Shape>& shapes);

    /// The one tensor of the call's own shape.
    /// \errors{NoAnswer: it did not return\, or returned others}
    Tensor tensor(const call::Call& call);

    /// The one number that the call returned.
    /// \errors{NoAnswer: it did not return\, or returned no finite number}
    double number(const call::Call& call);

    /// Whether the function draws from its generator and from nothing else: the same seed gives
    /// the same numbers, and another seed gives others.
    /// \errors{NoAnswer: it did not return}
    Finding draws_from_its_generator(call::Call call);

    /// What the program has printed so far.
    [[nodiscard]] const std::string& printed() const { return printed_; }

private:
    Caller caller_;
    std::mt19937_64 secrets_;
    std::mt19937_64 process_seeds_;
    std::string printed_;
};

}  // namespace nn::exercise
