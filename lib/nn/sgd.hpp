#pragma once

#include <functional>
#include <vector>

#include "tensor/parameter.hpp"

namespace nn {

/// \en The options of SGD.
/// \zh SGD 的选项。
/// \both
struct SGDOptions {
    double lr = 1e-3;  ///< \tr{the learning rate: how far a step goes,学习率：一步走多远}
    double momentum =
        0.0;  ///< \tr{the share of the last step's velocity that is kept,上一步的速度保留多少}
};

/// \en Gradient descent: every parameter steps against its gradient. With momentum it steps along a
/// velocity, which the gradients of all steps have built up.
/// \zh 梯度下降：每个参数逆着自己的梯度走一步。带动量时，则沿着历次梯度累积而成的速度走。
/// \both
/// \formula{v ← momentum·v + grad\, w ← w − lr·v}
/// \source{PyTorch\, torch.optim.SGD}
class SGD {
public:
    /// \en Takes the parameters by reference, as `net.parameters()` lists them: the network must live as
    /// long, and be moved no more.
    /// \zh 按引用持有 `net.parameters()` 列出的参数：网络须活得同样久，且不再移动。
    /// \both
    explicit SGD(std::vector<std::reference_wrapper<Parameter>> parameters,
                 SGDOptions options = {});

    /// \en Moves each parameter that has a gradient.
    /// \zh 把每个有梯度的参数走一步。
    /// \both
    void step();

    /// \en Forgets the gradients, so that the next backward begins anew.
    /// \zh 清除梯度，让下一次反向传播从头累加。
    /// \both
    void zero_grad();

private:
    std::vector<std::reference_wrapper<Parameter>> parameters_;
    std::vector<std::vector<float>> velocities_;
    SGDOptions options_;
};

}  // namespace nn
