#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "catalogue/option.hpp"
#include "language/text.hpp"
#include "random/generator.hpp"
#include "stats/claim.hpp"
#include "stats/request.hpp"
#include "tensor/tensor_ref.hpp"

namespace nn::catalogue {

/// \en What another framework calls an initializer.
/// \zh 其他框架对某个初始化方法的称呼。
/// \both
struct Elsewhere {
    std::string name;  ///< \tr{empty where it has none,没有时为空}
    bool same_law = true;  ///< \tr{whether that name means this law,该名称所指的分布是否相同}
};

/// \en How an initializer's numbers compare with PyTorch's from the same seed.
/// \zh 同一种子下，某个初始化方法的数值与 PyTorch 的关系。
/// \both
enum class Parity {
    bits,      ///< \tr{every bit is the same,每一位都相同}
    rounding,  ///< \tr{the same up to rounding,仅舍入不同}
    absent,    ///< \tr{PyTorch has no such initializer,PyTorch 没有对应的方法}
};

/// \en What an initializer is to fill a shape with: the claim that a sample is tested against, and,
/// where it is a law, the request behind it, of which the known mistakes are other readings.
/// \zh 初始化方法应当在某个形状中填入什么：检验样本所依据的要求；若它是分布，还有其背后的请求，
/// 已知的错误就是对该请求的误读。
/// \both
struct Expectation {
    stats::Claim claim;
    std::optional<stats::Request> request = {};
};

/// \en One initializer: everything that the command line, the pages and the tests know about it.
/// \zh 一个初始化方法：命令行、页面与测试对它所知的一切。
/// \both
struct Entry {
    std::string name;  ///< \tr{PyTorch's\, without the underscore,PyTorch 的名称，去掉下划线}
    std::vector<std::string> aliases;  ///< \tr{other names that it answers to,别名}
    Text about;                        ///< \tr{what it does,作用}
    std::string formula;               ///< \tr{what a weight becomes,权重的取值}
    std::string words;                 ///< \tr{how many words it draws,抽取的字数}
    Elsewhere pytorch;  ///< \tr{name in torch.nn.init,在 torch.nn.init 中的名称}
    Elsewhere jax;      ///< \tr{name in jax.nn.initializers,在 jax.nn.initializers 中的名称}
    Elsewhere keras;    ///< \tr{name in keras.initializers,在 keras.initializers 中的名称}
    Parity parity;  ///< \tr{with PyTorch\, from the same seed,同一种子下与 PyTorch 的关系}
    std::vector<Option>
        options;  ///< \tr{in the order of PyTorch's arguments,按 PyTorch 参数的顺序}

    /// \en Draws. The settings are those that `settings` made.
    /// \zh 抽取。取值由 `settings` 得到。
    /// \both
    std::function<void(TensorRef, const Settings&, Generator&)> initialize;

    /// \en What it fills that shape with.
    /// \zh 它在该形状中填入什么。
    /// \both
    /// \errors{ShapeError\, ValueError: as the initializer's own}
    std::function<Expectation(const Shape&, const Settings&)> expectation;

    /// \en The values of all options: those that a user typed, by name, and the others' defaults.
    /// \zh 全部选项的取值：用户按名称输入的，以及其余的默认值。
    /// \both
    /// \errors{UsageError: an unknown name\, a value of the wrong kind\, a required option missing}
    [[nodiscard]] Settings settings(const std::map<std::string, std::string>& typed) const;
};

}  // namespace nn::catalogue
