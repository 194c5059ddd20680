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

/// \en What a check saw: what was expected, what was found, and the known mistake that it looks like.
/// \zh 一次检查看到了什么：期望什么，实际得到什么，看起来像哪个已知的错误。
/// \both
struct Finding {
    bool passed = true;
    Text expected{"", ""};
    Text found{"", ""};
    std::optional<Text> looks_like = {};
    Fault fault = Fault::none;
    int code = 0;  ///< \tr{of the signal or the exit,信号或退出码的数值}
};

/// \en A check that found nothing wrong.
/// \zh 没有发现问题。
/// \both
inline Finding passed() {
    return {};
}

/// \en A check that failed. Both texts are clauses: "expected: …", "found: …".
/// \zh 没有通过的检查。两段文字各是一个短句，接在“期望：”“得到：”之后。
/// \both
Finding failed(Text expected, Text found, std::optional<Text> looks_like = {});

/// \en The same, of an answer that went wrong in another way than by its numbers.
/// \zh 同上，但答案的问题不在数值，而属于另一类。
/// \both
Finding failed(Fault fault, Text expected, Text found, int code = 0);

/// \en The first of them that failed, else one that passed.
/// \zh 其中第一个没有通过的；都通过则为通过。
/// \both
Finding first_failure(std::initializer_list<Finding> findings);

/// \en Whether a tensor is what a request asks for: the battery of its law, and, where that rejects,
/// the known mistake that explains it.
/// \zh 张量是否符合要求：用该分布的全部检验；若被拒绝，再找出能够解释它的已知错误。
/// \both
Finding follows(const Tensor& values, const stats::Request& request);

/// \en Whether a tensor is what is claimed, such as an orthogonal matrix.
/// \zh 张量是否符合某种要求，例如正交矩阵。
/// \both
Finding follows(const Tensor& values, const stats::Claim& claim);

/// \en A wrong number that people arrive at, and how they do.
/// \zh 人们会得到的一个错误的数，以及是怎样得到的。
/// \both
struct WrongNumber {
    double value;
    Text looks_like;
};

/// \en Whether a number is the right one, up to a relative error of `tolerance`. `what` names it, such
/// as "the bound for fan_in 100".
/// \zh 一个数是否正确，允许相对误差 `tolerance`。`what` 是它的名称，例如“fan_in 为 100 时的界限”。
/// \both
Finding is_close(double found, double expected, const Text& what,
                 const std::vector<WrongNumber>& wrong = {}, double tolerance = 1e-5);

/// \en Whether two tensors of the same shape hold the same numbers, up to `tolerance`. `what` names
/// the tensor.
/// \zh 两个形状相同的张量，数值是否相同，允许误差 `tolerance`。`what` 是张量的名称。
/// \both
Finding equals(const Tensor& found, const Tensor& expected, const Text& what,
               double tolerance = 0.0);

}  // namespace nn::exercise
