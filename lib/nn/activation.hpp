#pragma once

#include "nn/module.hpp"

namespace nn {

/// \en A function of each number by itself. Its slope follows from its output, so the output is all
/// that a forward keeps for the backward.
/// \zh 对每个数分别作用的函数。斜率由输出即可算出，所以前向传播只需为反向传播留下输出。
/// \both
class Activation : public Module {
public:
    Tensor forward(const Tensor& input) override;
    Tensor backward(const Tensor& gradient) override;

protected:
    using Forth = float (*)(float input);
    using Back = float (*)(float gradient, float output);

    Activation(Forth forth, Back back) : forth_(forth), back_(back) {}

private:
    Forth forth_;
    Back back_;
    Kept output_;
};

/// \en The rectified linear unit: negative numbers become 0. At 0 its slope counts as 0.
/// \zh 修正线性单元：负数变为 0。0 处的斜率按 0 计。
/// \both
/// \formula{y = max(x\, 0)\, y′ = [y > 0]}
/// \source{PyTorch\, torch.nn.ReLU}
class ReLU : public Activation {
public:
    ReLU();
    [[nodiscard]] std::string description() const override;
};

/// \en The hyperbolic tangent: from −1 to 1, with slope 1 at 0.
/// \zh 双曲正切：取值在 −1 与 1 之间，0 处斜率为 1。
/// \both
/// \formula{y = tanh(x)\, y′ = 1 − y²}
/// \source{PyTorch\, torch.nn.Tanh}
class Tanh : public Activation {
public:
    Tanh();
    [[nodiscard]] std::string description() const override;
};

/// \en The logistic function: from 0 to 1, with slope 1/4 at 0.
/// \zh 逻辑函数：取值在 0 与 1 之间，0 处斜率为 1/4。
/// \both
/// \formula{y = 1/(1 + exp(−x))\, y′ = y·(1 − y)}
/// \source{PyTorch\, torch.nn.Sigmoid}
class Sigmoid : public Activation {
public:
    Sigmoid();
    [[nodiscard]] std::string description() const override;
};

}  // namespace nn
