#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "language/text.hpp"
#include "stats/request.hpp"

namespace nn::stats {

/// \en A wrong distribution that people implement for a right request.
/// \zh 人们在实现正确要求时写出的错误分布。
/// \both
struct Mistake {
    /// \en Its name among programs; tests/mutants has a generator of the same name.
    /// \zh 供程序使用的名称；tests/mutants 中有同名的生成器。
    /// \both
    std::string_view id;

    /// \en What is wrong, as it completes "this looks like ...".
    /// \zh 错在哪里，可接在“看起来像……”之后。
    /// \both
    Text name;

    /// \en The reports of where it happened, as in `owner/repository#1, owner/repository#2`; empty where
    /// none is known. A page links each.
    /// \zh 真实案例的报告，写作 `owner/repository#1, owner/repository#2`；没有已知实例时为空。每个都有页面链接它。
    /// \both
    std::string_view bug;

    /// \en The distribution that the mistake makes of a request; nothing where it does not apply, or changes
    /// nothing.
    /// \zh 该错误把要求变成的分布；不适用或没有影响时为空。
    /// \both
    std::function<std::optional<law::Law>(const Request&)> law;
};

/// \en Every known mistake, each once.
/// \zh 全部已知的错误，每个一次。
/// \both
const std::vector<Mistake>& mistakes();

/// \en The mistakes by what they get wrong.
/// \zh 按错在何处分类的错误。
/// \both
std::vector<Mistake> mistakes_of_scale();
std::vector<Mistake> mistakes_of_fans();
std::vector<Mistake> mistakes_of_shape();
std::vector<Mistake> mistakes_of_masks();

/// \en A mistake's distribution as a function of the one kind of request that it applies to.
/// \zh 只适用于一类要求的错误，其分布写成该类要求的函数。
/// \both
template <class Kind>
std::function<std::optional<law::Law>(const Request&)> applied_to(
    std::optional<law::Law> (*law)(const Kind&)) {
    return [law](const Request& request) -> std::optional<law::Law> {
        const auto* kind = std::get_if<Kind>(&request);
        return kind == nullptr ? std::nullopt : law(*kind);
    };
}

}  // namespace nn::stats
