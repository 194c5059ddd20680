#pragma once

#include <concepts>
#include <functional>
#include <string>
#include <variant>

#include "law/precision.hpp"

namespace nn::law {

/// \en The values from low to high, both included.
/// \zh 从 low 到 high 的取值范围，含两端。
/// \both
struct Interval {
    double low;
    double high;

    [[nodiscard]] bool contains(double x) const { return low <= x && x <= high; }
};

// What a law answers
template <class L>
concept AnswersAsLaw = requires(const L& law, double x, int order, Precision precision) {
    { law.name() } -> std::same_as<std::string>;  // as a text writes it: U(5, 10)
    { law.is_valid() } -> std::same_as<bool>;     // whether its numbers make a law
    { law.cdf() } -> std::convertible_to<std::function<double(double)>>;  // P(w < x)
    { law.density(x) } -> std::same_as<double>;                           // at x; 0 for an atom
    { law.moment_about(x, order) } -> std::same_as<double>;               // E[(w − x)^order]
    { law.support() } -> std::same_as<Interval>;                          // before rounding
    {
        law.cell(x, precision)
        } -> std::same_as<double>;  // what a sampler gives the number x at most
    { law.largest_cell(precision) } -> std::same_as<double>;  // and any number
    { law.reflected() } -> std::same_as<L>;                   // that of −w
};

/// \en The uniform distribution between low and high.
/// \zh low 与 high 之间的均匀分布。
/// \both
struct Uniform {
    double low;
    double high;

    [[nodiscard]] std::string name() const;
    [[nodiscard]] bool is_valid() const;
    [[nodiscard]] std::function<double(double)> cdf() const;
    [[nodiscard]] double density(double x) const;
    [[nodiscard]] double moment_about(double center, int order) const;
    [[nodiscard]] Interval support() const { return {low, high}; }
    [[nodiscard]] double cell(double x, Precision precision) const;
    [[nodiscard]] double largest_cell(Precision precision) const;
    [[nodiscard]] Uniform reflected() const { return {-high, -low}; }
};

/// \en The normal distribution; `std` is the standard deviation.
/// \zh 正态分布；`std` 是标准差。
/// \both
struct Normal {
    double mean;
    double std;

    [[nodiscard]] std::string name() const;
    [[nodiscard]] bool is_valid() const;
    [[nodiscard]] std::function<double(double)> cdf() const;
    [[nodiscard]] double density(double x) const;
    [[nodiscard]] double moment_about(double center, int order) const;
    [[nodiscard]] static Interval support();
    [[nodiscard]] double cell(double x, Precision precision) const;
    [[nodiscard]] double largest_cell(Precision precision) const;
    [[nodiscard]] Normal reflected() const { return {-mean, std}; }
};

/// \en A normal distribution of which only what lies between low and high is drawn. `mean` and `std` are
/// those of the whole normal distribution.
/// \zh 只取 low 与 high 之间部分的正态分布。`mean` 与 `std` 是截断之前的均值与标准差。
/// \both
struct TruncatedNormal {
    double mean;
    double std;
    double low;
    double high;

    [[nodiscard]] std::string name() const;
    [[nodiscard]] bool is_valid() const;
    [[nodiscard]] std::function<double(double)> cdf() const;
    [[nodiscard]] double density(double x) const;
    [[nodiscard]] double moment_about(double center, int order) const;
    [[nodiscard]] Interval support() const { return {low, high}; }
    [[nodiscard]] double cell(double x, Precision precision) const;
    [[nodiscard]] double largest_cell(Precision precision) const;
    [[nodiscard]] TruncatedNormal reflected() const { return {-mean, std, -high, -low}; }

    /// \en The probability of the whole normal distribution between the bounds.
    /// \zh 整个正态分布落在上下界之间的概率。
    /// \both
    [[nodiscard]] double mass() const;
};

/// \en All probability on one value: an atom.
/// \zh 全部概率集中在一个值上：原子。
/// \both
struct Atom {
    double value;

    [[nodiscard]] std::string name() const;
    [[nodiscard]] bool is_valid() const;
    [[nodiscard]] std::function<double(double)> cdf() const;
    [[nodiscard]] static double density(double /*x*/) { return 0.0; }
    [[nodiscard]] double moment_about(double center, int order) const;
    [[nodiscard]] Interval support() const { return {value, value}; }
    [[nodiscard]] double cell(double x, Precision precision) const;
    [[nodiscard]] static double largest_cell(Precision /*precision*/) { return 1.0; }
    [[nodiscard]] Atom reflected() const { return {-value}; }
};

static_assert(AnswersAsLaw<Uniform> && AnswersAsLaw<Normal> && AnswersAsLaw<TruncatedNormal> &&
              AnswersAsLaw<Atom>);

/// \en One of the simple distributions that a mixture is made of.
/// \zh 构成混合分布的简单分布之一。
/// \both
using SimpleLaw = std::variant<Uniform, Normal, TruncatedNormal, Atom>;

/// \en The part as a text writes it, such as `U(5, 10)`.
/// \zh 该分布的写法，例如 `U(5, 10)`。
/// \both
std::string to_string(const SimpleLaw& part);

/// \en Refuses what is no distribution, such as a negative standard deviation.
/// \zh 拒绝不成其为分布的参数，例如标准差为负。
/// \both
/// \errors{ValueError: a number that is not finite; low ≥ high; std ≤ 0}
void require_law(const SimpleLaw& part);

/// \en Whether the part is an atom.
/// \zh 该部分是否为原子。
/// \both
bool is_atom(const SimpleLaw& part);

/// \en The function of x that gives the probability of a value below x, prepared once for many x.
/// The atom at x is not below it.
/// \zh 给出取值小于 x 的概率的函数，准备一次便可用于许多 x；恰在 x 处的原子不算在内。
/// \both
std::function<double(double)> cdf_of(const SimpleLaw& part);

/// \en The probability density at x; 0 for an atom.
/// \zh x 处的概率密度；原子为 0。
/// \both
double density(const SimpleLaw& part, double x);

/// \en E[(w − center)^order].
/// \zh 关于 center 的矩 E[(w − center)^order]。
/// \both
double moment_about(const SimpleLaw& part, double center, int order);

/// \en Where samples of the part can lie that were rounded to a precision. A bound that is no such
/// number is rounded to one, and a draw can reach it: float32 rounding takes the largest draws of
/// U(3, 5) up to 5.
/// \zh 舍入到给定精度的样本可能的取值范围。不能精确表示的边界会被舍入，而抽样可以取到它：
/// float32 的舍入能让 U(3, 5) 的最大值取到 5。
/// \both
Interval support(const SimpleLaw& part, Precision precision = float32);

/// \en The distribution of −w.
/// \zh −w 的分布。
/// \both
SimpleLaw reflected(const SimpleLaw& part);

/// \en The greatest probability that a sampler in float32 may give to the number x, once the draws
/// are rounded to a precision. A draw that starts from 23 or 24 random bits has 2⁻²³ at most; far
/// from 0, the numbers themselves are coarser. A truncated normal distribution is drawn through its inverse
/// distribution function, from a uniform number that float32 rounds: its cells are wider by the mass
/// that it keeps.
/// \zh 用 float32 抽样并舍入到给定精度后，数 x 可能具有的最大概率。由 23 或 24 个随机位得到的抽样至多为
/// 2⁻²³；离 0 较远时，数本身更粗。截断正态分布由分布函数的反函数抽取，其均匀数经 float32 舍入，
/// 因此每一格要除以保留的概率。
/// \both
/// \formula{max(2⁻²³\, f(x)·ulp(x)); 2⁻²³/mass for a truncated normal distribution}
double cell(const SimpleLaw& part, double x, Precision precision = float32);

/// \en The greatest cell of all numbers.
/// \zh 所有数中最大的一格。
/// \both
/// \formula{sup cell(x)}
double largest_cell(const SimpleLaw& part, Precision precision = float32);

}  // namespace nn::law
