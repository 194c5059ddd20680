#pragma once

#include <cstddef>
#include <vector>

#include "nn/module.hpp"

namespace nn {

/// \en What LayerNorm and BatchNorm1d share: a group of numbers gets mean 0 and variance 1, and then
/// every feature a weight, 1 at first, and a bias, 0 at first. The two differ in what a group is.
/// \zh LayerNorm 与 BatchNorm1d 的共同部分：使一组数的均值为 0、方差为 1，再对每个特征乘以权重（初值 1）、
/// 加上偏置（初值 0）。两者的差别只在于哪些数算一组。
/// \both
/// \formula{y = weight·x̂ + bias\, x̂ = (x − mean)/√(var + eps)}
class Norm : public Module {
public:
    /// \en Normalizes every group.
    /// \zh 对每一组归一化。
    /// \both
    /// \errors{ShapeError: the last dimension of x is not the number of features}
    Tensor forward(const Tensor& input) override;

    /// \en Sends the gradient back. A number moves the mean and the variance of its group too, so the
    /// gradient loses its own mean, and what points along x̂.
    /// \zh 把梯度传回。每个数还会牵动本组的均值与方差，所以梯度要减去自身的均值，以及沿 x̂ 方向的分量。
    /// \both
    /// \formula{∂L/∂x = (d − mean(d) − x̂·mean(d·x̂))/√(var + eps)\, d = weight·g}
    Tensor backward(const Tensor& gradient) override;

    /// \en What each normalized feature is multiplied by: a weight for each, 1 at first.
    /// \zh 每个归一化后的特征所乘的权重，最初为 1。
    /// \both
    Parameter& weight() { return weight_; }

    /// \en What is then added: a bias for each feature, 0 at first.
    /// \zh 随后给每个特征加上的偏置，最初为 0。
    /// \both
    Parameter& bias() { return bias_; }
    std::vector<NamedParameter> own_parameters() override;

protected:
    /// \en Where the numbers of each group lie in memory.
    /// \zh 各组的数在内存中的位置。
    /// \both
    struct Groups {
        std::size_t count;
        std::size_t size;
        std::size_t between;  ///< \tr{how far apart two groups begin,两组起点的间隔}
        std::size_t within;  ///< \tr{how far apart two numbers of a group lie,同组两数的间隔}

        [[nodiscard]] std::size_t place(std::size_t group, std::size_t i) const {
            return group * between + i * within;
        }
    };
    struct Moments {
        double mean;
        double variance;  ///< \tr{divided by the size of the group,除以组的大小}
    };

    Norm(std::size_t features, double eps);

    [[nodiscard]] std::size_t features() const { return weight_.size(); }
    [[nodiscard]] double eps() const { return eps_; }

private:
    [[nodiscard]] virtual Groups groups_of(const Shape& input) const = 0;
    /// \en The moments to normalize with, given those of the group, and whether they are the same.
    /// \zh 归一化所用的均值与方差（给定该组自身的），以及两者是否相同。
    /// \both
    virtual Moments moments_for(std::size_t /*group*/, std::size_t /*size*/, Moments own) {
        return own;
    }
    [[nodiscard]] virtual bool uses_own_moments() const { return true; }

    Parameter weight_;
    Parameter bias_;
    double eps_;

    // What a forward keeps for its backward
    Kept normalized_;
    std::vector<float> scales_;  // 1/√(var + eps) of each group
    bool moments_moved_ = true;  // with the input
};

/// \en The option of LayerNorm.
/// \zh LayerNorm 的选项。
/// \both
struct LayerNormOptions {
    double eps = 1e-5;  ///< \tr{what is added to the variance,加在方差上的数}
};

/// \en Normalizes each row by itself, in training and in use alike.
/// \zh 对每一行单独归一化，训练与使用时都一样。
/// \both
/// \shapes{x (...\, features)\, y (...\, features)}
/// \source{PyTorch\, torch.nn.LayerNorm}
class LayerNorm : public Norm {
public:
    /// \en Creates the parameters; draws nothing.
    /// \zh 创建参数；不抽取任何随机数。
    /// \both
    explicit LayerNorm(std::size_t features, LayerNormOptions options = {})
        : Norm(features, options.eps) {}

    [[nodiscard]] std::string description() const override;

private:
    [[nodiscard]] Groups groups_of(const Shape& input) const override;
};

/// \en The options of BatchNorm1d.
/// \zh BatchNorm1d 的选项。
/// \both
struct BatchNorm1dOptions {
    double eps = 1e-5;  ///< \tr{what is added to the variance,加在方差上的数}
    double momentum =
        0.1;  ///< \tr{the share of a new batch in the running moments,新批次在滑动统计量中所占的份额}
};

/// \en Normalizes each feature over the batch. In use, after `eval()`, the moments are those that ran
/// along in training, and a row no longer depends on its neighbours.
/// \zh 在整个批次上对每个特征归一化。使用时（`eval()` 之后）改用训练中累积的均值与方差，
/// 一行的结果便不再取决于同批的其他行。
/// \both
/// \shapes{x (n\, features)\, y (n\, features)}
/// \errors{ShapeError: x has not two dimensions\, or\, in training\, a single row}
/// \source{PyTorch\, torch.nn.BatchNorm1d}
class BatchNorm1d : public Norm {
public:
    /// \en Creates the parameters; draws nothing.
    /// \zh 创建参数；不抽取任何随机数。
    /// \both
    explicit BatchNorm1d(std::size_t features, BatchNorm1dOptions options = {});

    [[nodiscard]] std::string description() const override;

    /// \en The mean that ran along: 0 at first.
    /// \zh 训练中累积的均值：最初为 0。
    /// \both
    Tensor& running_mean() { return running_mean_; }

    /// \en The variance that ran along: 1 at first. It is divided by n − 1.
    /// \zh 训练中累积的方差：最初为 1，除以 n − 1。
    /// \both
    Tensor& running_var() { return running_var_; }

private:
    [[nodiscard]] Groups groups_of(const Shape& input) const override;
    Moments moments_for(std::size_t group, std::size_t size, Moments own) override;
    [[nodiscard]] bool uses_own_moments() const override { return training(); }

    double momentum_;
    Tensor running_mean_;
    Tensor running_var_;
};

}  // namespace nn
