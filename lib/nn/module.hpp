#pragma once

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tensor/parameter.hpp"
#include "tensor/tensor.hpp"

namespace nn {

class Module;

/// \en A parameter and the path that leads to it, such as `0.weight`.
/// \zh 一个参数，以及通向它的路径，例如 `0.weight`。
/// \both
struct NamedParameter {
    std::string name;
    Parameter& parameter;
};

/// \en A module that another one contains, and its name there.
/// \zh 模块所包含的子模块，以及它在其中的名字。
/// \both
struct NamedChild {
    std::string name;
    Module& module;
};

/// \en A part of a network: it computes, it may hold parameters, and it may contain other modules.
/// Modules move and do not copy, so two networks never share weights by accident.
/// \zh 网络的组成部分：能计算，可以持有参数，也可以包含别的模块。
/// 模块只能移动、不能复制，因此两个网络不会意外共享权重。
/// \both
class Module {
public:
    virtual ~Module() = default;
    Module(const Module&) = delete;
    Module& operator=(const Module&) = delete;

    /// \en Computes the output for a batch of inputs.
    /// \zh 计算一批输入的输出。
    /// \both
    virtual Tensor forward(const Tensor& input) = 0;

    /// \en The same as `forward`.
    /// \zh 与 `forward` 相同。
    /// \both
    Tensor operator()(const Tensor& input) { return forward(input); }

    /// \en The chain rule, one module at a time: takes the gradient of the loss with respect to the
    /// output of the last forward and gives that with respect to its input. Each parameter's own is
    /// added to its `grad`. A forward serves one backward.
    /// \zh 链式法则，每次一个模块：给定损失对最近一次前向传播之输出的梯度，返回损失对其输入的梯度；
    /// 各参数自己的梯度累加到它的 `grad`。一次前向传播只供一次反向传播使用。
    /// \both
    /// \errors{std::logic_error: no forward since the last backward\, or a module that has no backward;
    /// ShapeError: the gradient does not have the output's shape}
    virtual Tensor backward(const Tensor& gradient);

    /// \en From now on the network trains. Only BatchNorm1d computes something else then.
    /// \zh 此后网络处于训练之中。只有 BatchNorm1d 会因此算法不同。
    /// \both
    /// \source{PyTorch\, torch.nn.Module.train}
    Module& train() { return set_training(true); }

    /// \en From now on the network is used, and does not train.
    /// \zh 此后网络用于计算，而不是训练。
    /// \both
    Module& eval() { return set_training(false); }

    /// \en Whether the network trains; it does at first.
    /// \zh 网络是否在训练；最初是。
    /// \both
    [[nodiscard]] bool training() const { return is_training_; }

    /// \en What the module is now: a pointer to T, or nullptr where it is something else.
    /// A LazyLinear is no Linear until its first forward pass, and one from then on.
    /// \zh 模块此刻是不是 T：是则返回指针，否则返回 nullptr。
    /// LazyLinear 在第一次前向传播之前不是 Linear，之后才是。
    /// \both
    template <class T>
    T* as() {
        return dynamic_cast<T*>(&current());
    }

    /// \en Calls `function` with every module inside, children first, and then with this one.
    /// \zh 先对内部的每个子模块、再对模块自身调用 `function`。
    /// \both
    /// \source{PyTorch\, torch.nn.Module.apply}
    Module& apply(const std::function<void(Module&)>& function);

    /// \en Every parameter with its path, in the order of the layers; a shared one stands once.
    /// \zh 按层的顺序列出每个参数及其路径；共享的参数只列一次。
    /// \both
    /// \errors{UninitializedError: a lazy layer has not seen an input yet}
    std::vector<NamedParameter> named_parameters();

    /// \en The same parameters without their paths.
    /// \zh 同样的参数，不带路径。
    /// \both
    std::vector<std::reference_wrapper<Parameter>> parameters();

    /// \en The parameter at a path such as `weight` or `0.weight`.
    /// \zh 按路径取参数，例如 `weight` 或 `0.weight`。
    /// \both
    /// \errors{ValueError: no such path; UninitializedError: the layer is lazy and has not seen an
    /// input yet}
    Parameter& get_parameter(std::string_view path);

    /// \en The module that stands here now: a lazy layer names the one it has become.
    /// \zh 此刻在这个位置上的模块：惰性层会给出它已经变成的那一层。
    /// \both
    virtual Module& current() { return *this; }

    /// \en The module as PyTorch prints it: `ReLU()`, `Linear(in_features=4, ...)`.
    /// \zh 模块的文本形式，与 PyTorch 打印的相同：`ReLU()`、`Linear(in_features=4, ...)`。
    /// \both
    [[nodiscard]] virtual std::string description() const = 0;

    /// \en The modules directly inside, in order.
    /// \zh 直接包含的子模块，按顺序排列。
    /// \both
    virtual std::vector<NamedChild> named_children();

    /// \en The parameters of this module itself, without those of its children.
    /// \zh 模块自身的参数，不含子模块的。
    /// \both
    virtual std::vector<NamedParameter> own_parameters();

    /// \en Their names, which a lazy layer knows before it has the parameters.
    /// \zh 这些参数的名字；惰性层在参数出现之前就知道。
    /// \both
    virtual std::vector<std::string> own_parameter_names();

protected:
    Module() = default;
    Module(Module&&) = default;
    Module& operator=(Module&&) = default;

    /// \en What a forward keeps for its backward. Its memory stays, and the next forward writes into it.
    /// \zh 前向传播为反向传播留下的东西。内存一直保留，供下一次前向传播写入。
    /// \both
    struct Kept {
        Tensor tensor;
        bool is_there = false;
    };
    static void keep(Kept& kept, const Tensor& tensor);

    /// \en What the last forward kept; it serves once.
    /// \zh 最近一次前向传播留下的东西；只能用一次。
    /// \both
    /// \errors{std::logic_error: nothing is there}
    const Tensor& recall(Kept& kept) const;

    /// \en Refuses a gradient that has not the shape of the output.
    /// \zh 拒绝形状与输出不同的梯度。
    /// \both
    /// \errors{ShapeError: it has another shape}
    void require_gradient(const Tensor& gradient, const Shape& output) const;

private:
    Module& set_training(bool is_training);

    bool is_training_ = true;
};

/// \en Writes the description to a stream.
/// \zh 把文本形式写入流。
/// \both
std::ostream& operator<<(std::ostream& stream, const Module& module);

}  // namespace nn
