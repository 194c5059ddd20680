#pragma once

#include <cstddef>
#include <optional>

#include "nn/linear.hpp"

namespace nn {

/// \en A Linear that learns in_features from its first input. Construction draws nothing. The first
/// forward creates the parameters and draws them from the process's generator; from then on
/// `as<Linear>()` finds a Linear, and `as<LazyLinear>()` no longer a LazyLinear.
/// \zh 从第一个输入得知 in_features 的 Linear。构造时不抽取任何随机数；
/// 第一次前向传播才创建参数，并用进程的生成器抽取。此后 `as<Linear>()` 能找到
/// Linear，而 `as<LazyLinear>()` 不再找到 LazyLinear。
/// \both
/// \source{PyTorch\, torch.nn.LazyLinear}
class LazyLinear : public Module {
public:
    /// \en A layer that waits for its first input.
    /// \zh 等待第一个输入的层。
    /// \both
    explicit LazyLinear(std::size_t out_features, LinearOptions options = {});

    /// \en Creates the Linear if this is the first input, and computes its output.
    /// \zh 若是第一个输入则先创建 Linear，然后计算输出。
    /// \both
    /// \errors{ShapeError: the input has no dimension\, or its last one is not in_features}
    Tensor forward(const Tensor& input) override;

    /// \en Goes back through that Linear.
    /// \zh 从该 Linear 往回走。
    /// \both
    Tensor backward(const Tensor& gradient) override { return linear().backward(gradient); }

    /// \en The weight of the Linear that it has become.
    /// \zh 它所变成的 Linear 的权重。
    /// \both
    /// \errors{UninitializedError: no forward yet}
    Parameter& weight() { return linear().weight(); }

    /// \en The bias of that Linear.
    /// \zh 该 Linear 的偏置。
    /// \both
    Parameter& bias() { return linear().bias(); }

    /// \en How many outputs the layer has.
    /// \zh 层有多少个输出。
    /// \both
    [[nodiscard]] std::size_t out_features() const { return out_features_; }

    /// \en The options that it was built with.
    /// \zh 构造时给定的选项。
    /// \both
    [[nodiscard]] LinearOptions options() const { return options_; }

    Module& current() override;
    [[nodiscard]] std::string description() const override;
    std::vector<NamedParameter> own_parameters() override { return linear().own_parameters(); }
    std::vector<std::string> own_parameter_names() override;

private:
    Linear& linear();

    std::size_t out_features_;
    LinearOptions options_;
    std::optional<Linear> linear_;
};

}  // namespace nn
