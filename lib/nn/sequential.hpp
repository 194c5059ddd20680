#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <type_traits>
#include <vector>

#include "nn/module.hpp"
#include "tensor/error.hpp"

namespace nn {

/// \en A layer on its way into a Sequential: a module, or a shared pointer to one.
/// \zh 即将放入 Sequential 的一层：一个模块，或指向模块的 shared_ptr。
/// \both
class Layer {
public:
    template <std::derived_from<Module> M>
    Layer(M module)  // NOLINT(google-explicit-constructor)
        : module_(std::make_shared<M>(std::move(module))) {}

    template <std::derived_from<Module> M>
    Layer(std::shared_ptr<M> module)  // NOLINT(google-explicit-constructor)
        : module_(std::move(module)) {
        if (module_ == nullptr) {
            throw ValueError("a layer of a Sequential is a null pointer; give a module");
        }
    }

    /// \en The module itself.
    /// \zh 模块本身。
    /// \both
    [[nodiscard]] Module& module() const { return *module_; }

private:
    std::shared_ptr<Module> module_;
};

/// \en Layers that run one after another. Write it with braces: they build, and so draw, the layers
/// in the order you read. Parentheses do not compile, because there the order is the compiler's.
/// Pass one `std::shared_ptr` twice to tie two layers: they are then one.
/// A Sequential of nothing but one Sequential may be taken for that one itself, as C++ allows.
/// \zh 依次执行的若干层。要用花括号书写：花括号保证按阅读顺序构造、从而按顺序抽取各层。
/// 圆括号无法编译，因为那时求值顺序由编译器决定。把同一个 `std::shared_ptr`
/// 传入两次即可绑定两层：它们就是同一层。仅含一个 Sequential 的 Sequential，按 C++
/// 的规则可能被当成那一个本身。
/// \both
/// \source{PyTorch\, torch.nn.Sequential}
class Sequential : public Module {
public:
    Sequential() = default;
    /// \en The layers, in order.
    /// \zh 按顺序给出各层。
    /// \both
    Sequential(std::initializer_list<Layer> layers);

    /// \en Adds a layer after the others.
    /// \zh 在末尾追加一层。
    /// \both
    Sequential& append(Layer layer);

    Tensor forward(const Tensor& input) override;

    /// \en Goes back through the layers, last one first.
    /// \zh 从最后一层起，逐层往回走。
    /// \both
    Tensor backward(const Tensor& gradient) override;

    /// \en How many layers there are.
    /// \zh 共有多少层。
    /// \both
    [[nodiscard]] std::size_t size() const { return layers_.size(); }

    /// \en The layer at a position; a negative one counts from the end.
    /// \zh 给定位置的层；负数从末尾数起。
    /// \both
    /// \errors{IndexError: no such layer}
    Module& operator[](std::ptrdiff_t index);

    [[nodiscard]] std::string description() const override { return describe_as("Sequential"); }
    std::vector<NamedChild> named_children() override;

protected:
    /// \en The layers as text, under a name.
    /// \zh 各层的文本形式，冠以给定的名字。
    /// \both
    [[nodiscard]] std::string describe_as(const char* name) const;

private:
    std::vector<Layer> layers_;
};

/// \en Layers whose output is added to their input. The sum lets a signal pass, and a gradient, even
/// where the layers let none through.
/// \zh 把各层的输出与输入相加。即使各层什么也不让通过，信号与梯度也能沿着这个和传过去。
/// \both
/// \formula{y = x + f(x)\, ∂L/∂x = g + what f sends back}
/// \source{K. He and others (2016)\, Deep Residual Learning; PyTorch has no module of that name}
class Residual : public Sequential {
public:
    using Sequential::Sequential;

    /// \en Computes x + f(x).
    /// \zh 计算 x + f(x)。
    /// \both
    /// \errors{ShapeError: f gives another shape}
    Tensor forward(const Tensor& input) override;
    Tensor backward(const Tensor& gradient) override;
    [[nodiscard]] std::string description() const override { return describe_as("Residual"); }
};

}  // namespace nn
