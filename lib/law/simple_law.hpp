#pragma once

#include <functional>
#include <string>
#include <variant>

namespace nn::law {

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

/// \en A normal law of which only what lies between low and high is drawn. `mean` and `std` are
/// those of the whole normal law.
/// \zh 只取 low 与 high 之间部分的正态分布。`mean` 与 `std` 是截断之前的均值与标准差。
/// \both
struct TruncatedNormal {
    double mean;
    double std;
    double low;
    double high;
};

/// \en All probability on one value: an atom.
/// \zh 全部概率集中在一个值上：原子。
/// \both
struct Atom {
    double value;
};

/// \en One of the simple laws that a mixture is made of.
/// \zh 构成混合分布的简单分布之一。
/// \both
using SimpleLaw = std::variant<Uniform, Normal, TruncatedNormal, Atom>;

/// \en The values from low to high, both included.
/// \zh 从 low 到 high 的取值范围，含两端。
/// \both
struct Interval {
    double low;
    double high;

    [[nodiscard]] bool contains(double x) const { return low <= x && x <= high; }
};

/// \en The part as a text writes it, such as `U(5, 10)`.
/// \zh 该分布的写法，例如 `U(5, 10)`。
/// \both
std::string to_string(const SimpleLaw& part);

/// \en Refuses what is no law, such as a negative standard deviation.
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

/// \en Where float32 samples of the part can lie. A bound that is no float32 number is rounded to
/// one, and a draw can reach it: float32 rounding takes the largest draws of U(3, 5) up to 5.
/// \zh 该分布的 float32 样本可能的取值范围。不能用 float32 表示的边界会被舍入，而抽样可以取到它：
/// 舍入能让 U(3, 5) 的最大值取到 5。
/// \both
Interval support(const SimpleLaw& part);

/// \en The greatest probability that a sampler in float32 may give to one single number. A draw
/// that starts from 23 or 24 random bits has 2⁻²³ at most; far from 0, float32 itself is coarser.
/// \zh 用 float32 抽样时，单个数可能具有的最大概率。由 23 或 24 个随机位得到的抽样至多为 2⁻²³；
/// 离 0 较远时，float32 本身更粗。
/// \both
/// \formula{max(2⁻²³\, sup f(x)·ulp(x))}
double largest_cell(const SimpleLaw& part);

}  // namespace nn::law
