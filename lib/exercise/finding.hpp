#pragma once

#include <initializer_list>
#include <optional>
#include <vector>

#include "exercise/fault.hpp"
#include "language/text.hpp"
#include "stats/claim.hpp"
#include "stats/request.hpp"
#include "tensor/tensor.hpp"

namespace nn::exercise {

/// What a check saw: what was expected, what was found, and the known mistake that it looks like.
struct Finding {
    bool passed = true;
    Text expected{"", ""};
    Text found{"", ""};
    std::optional<Text> looks_like = {};
    Fault fault = Fault::none;
    int code = 0;  ///< of the signal or the exit
};

/// A check that found nothing wrong.
inline Finding passed() {
    return {};
}

/// A check that failed. Both texts are clauses: "expected: …", "found: …".
Finding failed(Text expected, Text found, std::optional<Text> looks_like = {});

/// The same, of an answer that went wrong in another way than by its numbers.
Finding failed(Fault fault, Text expected, Text found, int code = 0);

/// The first of them that failed, else one that passed.
Finding first_failure(std::initializer_list<Finding> findings);

/// Whether a tensor is what a request asks for: the battery of its law, and, where that rejects,
/// the known mistake that explains it.
Finding follows(const Tensor& values, const stats::Request& request);

/// Whether a tensor is what is claimed, such as an orthogonal matrix.
Finding follows(const Tensor& values, const stats::Claim& claim);

/// A wrong number that people arrive at, and how they do.
struct WrongNumber {
    double value;
    Text looks_like;
};

/// Whether a number is the right one, up to a relative error of `tolerance`. `what` names it, such
/// as "the bound for fan_in 100".
Finding is_close(double found, double expected, const Text& what,
                 const std::vector<WrongNumber>& wrong = {}, double tolerance = 1e-5);

/// Whether two tensors of the same shape hold the same numbers, up to `tolerance`. `what` names
/// the tensor.
Finding equals(const Tensor& found, const Tensor& expected, const Text& what,
               double tolerance = 0.0);

}  // namespace nn::exercise
