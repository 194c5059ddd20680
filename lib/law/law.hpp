#pragma once

#include <array>
#include <functional>
#include <string>
#include <vector>

#include "law/simple_law.hpp"

/// \en The distributions that initializers draw from.
/// \zh 各初始化方法所用的分布。
/// \both
namespace nn::law {

/// \en The distribution that every weight follows, each independently of the others: a mixture of
/// uniform distributions, normal distributions, truncated normal distributions and atoms, each with
/// its probability.
/// \zh 每个权重各自独立服从的分布：若干均匀分布、正态分布、截断正态分布与原子按概率混合而成。
/// \both
class Law {
public:
    /// \en A part of the mixture, and its probability.
    /// \zh 混合分布的一部分，以及它的概率。
    /// \both
    struct Component {
        double probability;
        SimpleLaw law;
    };

    /// \en A distribution and the name that texts give it.
    /// \zh 分布，以及文本中对它的称呼。
    /// \both
    /// \errors{ValueError: the probabilities do not add up to 1\, or are not positive; a component
    /// is no distribution}
    Law(std::string name, std::vector<Component> components);

    /// \en The distribution as it is written in a text, such as `N(0, 0.01²)`.
    /// \zh 分布的写法，例如 `N(0, 0.01²)`。
    /// \both
    [[nodiscard]] const std::string& name() const { return name_; }

    /// \en The parts, each with its probability.
    /// \zh 各个部分及其概率。
    /// \both
    [[nodiscard]] const std::vector<Component>& components() const { return components_; }

    /// \en The probability of a value below x, atoms at x not counted.
    /// \zh 取值小于 x 的概率，不计恰在 x 处的原子。
    /// \both
    [[nodiscard]] double probability_below(double x) const;

    /// \en The probability of the value x itself: that of the atoms that are x in this precision.
    /// \zh 恰好取值 x 的概率，即在该精度下等于 x 的原子的概率。
    /// \both
    [[nodiscard]] double probability_of(double x, Precision precision = float32) const;

    /// \en E[(w − mean)^order] for order 0 to 8; the mean is the distribution's own.
    /// \zh 分布的中心矩 E[(w − 均值)^order]，order 取 0 到 8。
    /// \both
    [[nodiscard]] double central_moment(int order) const {
        return moments_.at(static_cast<std::size_t>(order));
    }

    /// \en The mean.
    /// \zh 均值。
    /// \both
    [[nodiscard]] double mean() const { return mean_; }

    /// \en The variance.
    /// \zh 方差。
    /// \both
    [[nodiscard]] double variance() const { return moments_[2]; }

    /// \en Whether a sample of the distribution in this precision can have this value.
    /// \zh 该分布在该精度下的样本是否可能取这个值。
    /// \both
    [[nodiscard]] bool supports(double value, Precision precision = float32) const;

    /// \en The greatest probability that a sampler may give to the number x; an atom counts by its own.
    /// \zh 抽样时数 x 可能具有的最大概率；原子按其自身的概率计。
    /// \both
    [[nodiscard]] double cell(double x, Precision precision = float32) const;

    /// \en The largest of these over all values.
    /// \zh 它在所有取值上的最大值。
    /// \both
    [[nodiscard]] double largest_cell(Precision precision = float32) const;

    /// \en The distribution of −w, under the same name.
    /// \zh −w 的分布，名称不变。
    /// \both
    [[nodiscard]] Law reflected() const;

    /// \en The values of the atoms, each once.
    /// \zh 各原子的取值，不重复。
    /// \both
    [[nodiscard]] std::vector<double> atoms() const;

    /// \en The distribution of a value that is no atom.
    /// \zh 已知取值不是原子时的条件分布。
    /// \both
    /// \errors{ValueError: the distribution has nothing but atoms}
    [[nodiscard]] Law without_atoms() const;

private:
    std::string name_;
    std::vector<Component> components_;
    std::vector<std::function<double(double)>> cdfs_;
    double mean_ = 0.0;
    std::array<double, 9> moments_{};
};

/// \en A range that parts of a distribution share, and these parts.
/// \zh 分布的若干部分共同占据的一段，以及这些部分。
/// \both
struct Band {
    Interval range;
    std::vector<Law::Component> components;
};

/// \en The bands of a distribution from left to right, its atoms apart: parts whose supports meet lie in one.
/// \zh 分布的各段，从左到右，不含原子；支撑集相接的部分属于同一段。
/// \both
std::vector<Band> bands_of(const Law& law);

/// \en U(low, high); an atom where both are the same.
/// \zh 均匀分布 U(low, high)；两者相等时为原子。
/// \both
Law uniform(double low, double high);
/// \en N(mean, std²); an atom where std is 0.
/// \zh 正态分布 N(mean, std²)；std 为 0 时为原子。
/// \both
Law normal(double mean, double std);
/// \en N(mean, std²) of which only what lies from low to high is drawn.
/// \zh 只取 low 到 high 之间部分的 N(mean, std²)。
/// \both
Law truncated_normal(double mean, double std, double low, double high);
/// \en Every value is the same.
/// \zh 所有取值都相同。
/// \both
Law constant(double value);
/// \en Several distributions, each with its probability.
/// \zh 若干分布，各有其概率。
/// \both
Law mixture(std::string name, std::vector<Law::Component> components);

}  // namespace nn::law
