#pragma once

#include <string>
#include <variant>
#include <vector>

namespace nn::stats {

/// \en The uniform law between low and high.
/// \zh low 与 high 之间的均匀分布。
/// \both
struct Uniform {
    double low;
    double high;
};

/// \en The normal law; `std` is the standard deviation.
/// \zh 正态分布；`std` 是标准差。
/// \both
struct Normal {
    double mean;
    double std;
};

/// \en All probability on one value: an atom.
/// \zh 全部概率集中在一个值上：原子。
/// \both
struct Point {
    double value;
};

/// \en The distribution that a weight is meant to follow: a mixture of uniform laws, normal laws
/// and atoms, each with its probability.
/// \zh 权重应当服从的分布：若干均匀分布、正态分布与原子按概率混合而成。
/// \both
class Law {
public:
    /// \en A part of the mixture, and its probability.
    /// \zh 混合分布的一部分，以及它的概率。
    /// \both
    struct Component {
        double probability;
        std::variant<Uniform, Normal, Point> law;
    };

    /// \en A law and the name that texts give it.
    /// \zh 分布，以及文本中对它的称呼。
    /// \both
    /// \errors{ValueError: the probabilities do not add up to 1}
    Law(std::string name, std::vector<Component> components);

    /// \en The law as it is written in a text, such as `N(0, 0.01²)`.
    /// \zh 分布的写法，例如 `N(0, 0.01²)`。
    /// \both
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] const std::vector<Component>& components() const { return components_; }

    /// \en The probability of a value below x, atoms at x not counted.
    /// \zh 取值小于 x 的概率，不计恰在 x 处的原子。
    /// \both
    [[nodiscard]] double probability_below(double x) const;

    /// \en E[(w − mean)^order] for order 1 to 4; the mean is the law's own.
    /// \zh 中心矩 E[(w − 均值)^order]，order 取 1 到 4。
    /// \both
    [[nodiscard]] double central_moment(int order) const;
    [[nodiscard]] double mean() const;
    [[nodiscard]] double variance() const { return central_moment(2); }

    /// \en Whether a value is possible.
    /// \zh 某个值是否可能出现。
    /// \both
    [[nodiscard]] bool supports(double value) const;

private:
    std::string name_;
    std::vector<Component> components_;
};

}  // namespace nn::stats

/// \en The laws that the chapter speaks of.
/// \zh 本章用到的分布。
/// \both
namespace nn::law {

/// \en U(low, high).
/// \zh 均匀分布 U(low, high)。
/// \both
stats::Law uniform(double low, double high);
/// \en N(mean, std²).
/// \zh 正态分布 N(mean, std²)。
/// \both
stats::Law normal(double mean, double std);
/// \en Every value is the same.
/// \zh 所有取值都相同。
/// \both
stats::Law constant(double value);
/// \en Several laws, each with its probability.
/// \zh 若干分布，各有其概率。
/// \both
stats::Law mixture(std::string name, std::vector<stats::Law::Component> components);

}  // namespace nn::law
