#pragma once

#include <optional>
#include <variant>

#include "law/law.hpp"

namespace nn::stats {

/// \en The fans of a weight, and the receptive field that both contain; 1 for a Linear.
/// \zh 权重的 fan_in 与 fan_out，以及二者都含有的感受野大小；Linear 的感受野是 1。
/// \both
struct Fans {
    double fan_in = 1.0;
    double fan_out = 1.0;
    double receptive_field = 1.0;
};

/// \en The kind of distribution that an initializer draws from.
/// \zh 初始化方法所抽取的分布种类。
/// \both
enum class Family {
    uniform,  ///< \tr{around its mean,以均值为中心}
    normal,   ///< \tr{with this mean and standard deviation,具有该均值与标准差}
    /// \en Cut off at two standard deviations and widened to make up for it, unless bounds are
    /// given.
    /// \zh 在两个标准差处截断并相应放宽；给定上下界时除外。
    /// \both
    truncated_normal,
};

/// \en What divides the variance of a weight.
/// \zh 权重的方差除以什么。
/// \both
enum class FanRule {
    none,     ///< \tr{nothing: std is given,不除：直接给出 std}
    fan_in,   ///< \tr{fan_in,fan_in}
    fan_out,  ///< \tr{fan_out,fan_out}
    average,  ///< \tr{(fan_in + fan_out)/2\, as Xavier has it,(fan_in + fan_out)/2\, 即 Xavier}
};

/// \en What an initializer was asked for: a family, and how wide it is to be.
/// \zh 对初始化方法的要求：分布种类，以及应有的宽度。
/// \both
/// \formula{rule = none: Var w = std²; else Var w = gain²/fan;
/// slope given: gain = √(2/(1 + slope²))}
struct Draw {
    Family family = Family::normal;
    double mean = 0.0;
    double std = 1.0;
    FanRule rule = FanRule::none;
    Fans fans = {};
    double gain = 1.0;
    std::optional<double> slope =
        {};  ///< \tr{the negative slope of leaky_relu,leaky_relu 的负半轴斜率}
    std::optional<law::Interval> bounds =
        {};  ///< \tr{of a truncated normal distribution,截断正态分布的上下界}
    bool is_bias = false;  ///< \tr{whether it is no weight but a bias,是偏置而不是权重}
};

/// \en One uniform draw from (−reach, reach), with 0 in the place of what is smaller than threshold
/// in size.
/// \zh 从 (−reach, reach) 作一次均匀抽取，绝对值小于 threshold 的换成 0。
/// \both
struct Masked {
    double reach = 10.0;
    double threshold = 5.0;
};

using Request = std::variant<Draw, Masked>;

/// \en The distribution that fulfils a request.
/// \zh 满足要求的分布。
/// \both
law::Law law_of(const Request& request);

/// \en The gain of a request, that of its slope included.
/// \zh 要求中的增益，包括由斜率得出的增益。
/// \both
double gain_of(const Draw& draw);

/// \en What divides the variance under a request's rule; 1 where nothing does.
/// \zh 按要求中的规则，方差所除的数；不除时为 1。
/// \both
double fan_of(const Draw& draw);

/// \en The standard deviation of a request.
/// \zh 要求中的标准差。
/// \both
double std_of(const Draw& draw);

/// \en The distribution of a request, but with another standard deviation.
/// \zh 要求中的分布，但换成另一个标准差。
/// \both
law::Law with_std(Draw draw, double std);

}  // namespace nn::stats
