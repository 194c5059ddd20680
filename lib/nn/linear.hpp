#pragma once

#include <cstddef>
#include <optional>

#include "nn/module.hpp"
#include "random/generator.hpp"

namespace nn {

/// \en The option of Linear and LazyLinear.
/// \zh Linear 与 LazyLinear 的选项。
/// \both
struct LinearOptions {
    bool bias = true;  ///< \tr{whether the layer adds a bias,是否加偏置}
};

/// \en A fully connected layer. The constructor draws the weight and then the bias, as PyTorch
/// does: both from the uniform distribution whose bound depends on fan_in alone.
/// \zh 全连接层。构造时先抽取权重、再抽取偏置，与 PyTorch
/// 相同：两者都服从均匀分布，其边界只取决于 fan_in。
/// \both
/// \formula{y = x·Wᵀ + b\, W and b ~ U(−1/√fan_in\, 1/√fan_in)}
/// \shapes{x (...\, in_features)\, W (out_features\, in_features)\, b (out_features)\,
/// y (...\, out_features)}
/// \words{in_features·out_features + out_features}
/// \source{PyTorch\, torch.nn.Linear}
class Linear : public Module {
public:
    /// \en Creates and draws the parameters.
    /// \zh 创建并抽取参数。
    /// \both
    /// \errors{ShapeError: more weights than memory can hold}
    Linear(std::size_t in_features, std::size_t out_features, LinearOptions options = {},
           Generator& generator = default_generator());

    ~Linear() override = default;
    Linear(Linear&&) = default;
    Linear& operator=(Linear&&) = delete;  // parameters keep their shape

    /// \en Computes y = x·Wᵀ + b.
    /// \zh 计算 y = x·Wᵀ + b。
    /// \both
    /// \errors{ShapeError: the last dimension of x is not in_features}
    Tensor forward(const Tensor& input) override;

    /// \en Sends the gradient g of y back to x, and adds those of W and b to their `grad`.
    /// \zh 把 y 的梯度 g 传回给 x，并把 W 与 b 的梯度累加到各自的 `grad`。
    /// \both
    /// \formula{∂L/∂x = g·W\, ∂L/∂W = gᵀ·x\, ∂L/∂b = Σ g over the rows}
    Tensor backward(const Tensor& gradient) override;

    /// \en How many inputs the layer has, its fan_in.
    /// \zh 层有多少个输入，即它的 fan_in。
    /// \both
    [[nodiscard]] std::size_t in_features() const { return weight_.shape(1); }

    /// \en How many outputs the layer has, its fan_out.
    /// \zh 层有多少个输出，即它的 fan_out。
    /// \both
    [[nodiscard]] std::size_t out_features() const { return weight_.shape(0); }

    /// \en Whether the layer has a bias.
    /// \zh 层是否有偏置。
    /// \both
    [[nodiscard]] bool has_bias() const { return bias_.has_value(); }

    /// \en The weight, of shape (out_features, in_features).
    /// \zh 权重，形状为 (out_features, in_features)。
    /// \both
    Parameter& weight() { return weight_; }

    /// \en The bias.
    /// \zh 偏置。
    /// \both
    /// \errors{ValueError: the layer was built with `{.bias = false}`}
    Parameter& bias();

    [[nodiscard]] std::string description() const override;
    std::vector<NamedParameter> own_parameters() override;

private:
    Parameter weight_;
    std::optional<Parameter> bias_;
    Kept input_;
};

}  // namespace nn
